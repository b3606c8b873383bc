import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import { formatDay } from '@/lib/domain/format/format-day'
import { dayOf } from '@/lib/domain/format/format-instant'
import type { PackProps } from './pack-view'

/** Versions that came into force, and what became of the last review's decisions. */
export function PackChanges({ pack, timeZone }: PackProps) {
  return (
    <div className="flex flex-col gap-6">
      {pack.versions.length === 0 ? (
        <p className="text-ink-2">No version of the agreement came into force in these days.</p>
      ) : (
        pack.versions.map(({ n, title, why, effective_at: since, changes }) => (
          <div key={n} className="border-l-2 border-rule pl-4">
            <h3 className="font-semibold">
              <TextLink href={`/agreement/versions/${n}` as Route}>
                Version {n}: {title}
              </TextLink>
            </h3>
            <p className="text-ink-3">In force since {formatDay(dayOf(since, timeZone))}</p>
            <p className="mt-1 max-w-prose">{why}</p>
            <ul className="mt-2 list-disc pl-5 text-ink-2 marker:text-ink-3">
              {changes.map(text => (
                <li key={text} className="wrap-anywhere">
                  {text}
                </li>
              ))}
            </ul>
          </div>
        ))
      )}
      {pack.earlier.length > 0 ? (
        <div>
          <h3 className="mb-1 font-semibold">Decisions of the review before</h3>
          <ul>
            {pack.earlier.map(({ id, body, owner, due_day: dueDay, done_at: doneAt }) => (
              <li
                key={id}
                className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-hairline py-2"
              >
                <span className="max-w-prose min-w-0">{body}</span>
                <span className="flex items-center gap-3 text-ink-2">
                  {owner}, until {formatDay(dueDay)}
                  {doneAt ? <Badge tone="good">Done</Badge> : <Badge tone="warn">Not done</Badge>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
