'use client'

import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { groupOf } from '@/lib/domain/agreement/loose'
import { sayValue } from '@/lib/domain/agreement/say-value'
import { useDraft, useSession } from './draft-context'
import type { Replaced } from './draft-session'

/** What one has to know while editing: offline, signed out, a value that somebody replaced. */
export function DraftNotices() {
  const session = useDraft()
  const status = useSession(each => each.status)
  const replaced = useSession(each => each.replaced)
  return (
    <div className="sticky top-0 z-20 flex flex-col gap-2 empty:hidden print:hidden">
      {status === 'offline' ? (
        <Banner tone="warn" title="You are offline">
          Go on. What you change is kept here and joined with what others change as soon as the line is back.
        </Banner>
      ) : null}
      {status === 'refused' ? (
        <Banner
          tone="bad"
          title="The draft was closed for you"
          action={<Button onClick={() => location.reload()}>Reload</Button>}
        >
          You were signed out, or your role changed.
        </Banner>
      ) : null}
      {replaced.map(each => (
        <Banner
          key={each.key}
          tone="warn"
          title={`${each.by} replaced your value of ${nameOf(each, session.doc)}`}
          action={
            <span className="flex gap-2">
              <Button
                size="sm"
                onClick={() => {
                  session.dismiss(each.key)
                  session.set(each.slot, each.mine)
                }}
              >
                Put mine back
              </Button>
              <Button size="sm" variant="ghost" onClick={() => session.dismiss(each.key)}>
                Keep theirs
              </Button>
            </span>
          }
        >
          Yours {sayValue(each.mine)}, now {sayValue(each.theirs)}
        </Banner>
      ))}
    </div>
  )
}

function nameOf({ slot }: Replaced, doc: ReturnType<typeof useDraft>['doc']): string {
  if ('term' in slot) return (slot.term.split('.').at(-1) ?? slot.term).replaceAll('_', ' ')
  const entry = groupOf(doc.getMap(slot.list).toJSON()[slot.id])
  const name = entry.name ?? entry.title ?? entry.segment ?? entry.route
  const field = slot.field.replaceAll('_', ' ')
  return name ? `${String(name)}, ${field}` : field
}
