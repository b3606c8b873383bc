'use client'

import { Tooltip } from '@/components/ui/tooltip'
import { ROLE_LABELS } from '@/lib/domain/policy/roles'
import { useSession } from './draft-context'
import { initials, personColour } from './person-colour'

const WORDS = {
  connecting: 'Opening the draft',
  saving: 'Saving',
  saved: 'Saved',
  offline: 'Offline',
  refused: 'Signed out',
}

/** Who else is here, and whether everything is kept. */
export function PresenceBar() {
  const others = useSession(session => session.others)
  const status = useSession(session => session.status)
  const people = [...Map.groupBy(others, each => each.user.id).values()].map(([first]) => first)
  return (
    <div className="flex items-center gap-3">
      <span role="status" aria-live="polite" className="text-xs text-ink-3">
        {WORDS[status]}
      </span>
      <ul aria-label="Also here" className="flex -space-x-1 empty:hidden">
        {people.map(each =>
          each ? (
            <li key={each.client}>
              <Tooltip content={`${each.user.name}, ${ROLE_LABELS[each.user.role].toLowerCase()}`}>
                <span
                  role="img"
                  aria-label={each.user.name}
                  style={{ background: personColour(each.user.role) }}
                  className="flex size-7 items-center justify-center rounded-full border-2 border-paper text-xs font-medium text-paper"
                >
                  {initials(each.user.name)}
                </span>
              </Tooltip>
            </li>
          ) : null,
        )}
      </ul>
    </div>
  )
}
