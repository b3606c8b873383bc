'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { fillDraft } from '@/lib/collaboration/fill-draft'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { useDraft } from './draft-context'
import { changesQuery, snapshotsQuery } from './queries'
import { useAgreementWrite } from './use-agreement-write'

/** Who changed what and when, and drafts that were kept under a name. */
export function HistoryDialog({ timeZone }: { timeZone: string }) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      place="side"
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>History</Button>}
      title="History of the draft"
      description="Who changed what, newest first. Nothing is ever lost: any kept draft can be brought back."
    >
      {open ? (
        <>
          <Snapshots timeZone={timeZone} />
          <Changes timeZone={timeZone} />
        </>
      ) : null}
    </Dialog>
  )
}

function Changes({ timeZone }: { timeZone: string }) {
  const { data } = useQuery(changesQuery)
  if (!data) return <p className="text-ink-3">Reading</p>
  if (data.changes.length === 0)
    return <p className="text-ink-2">Nobody has changed the draft since it was opened.</p>
  return (
    <ol aria-label="Changes" className="flex flex-col gap-4">
      {data.changes.map(({ id, at, by, lines }) => (
        <li key={id} className="border-l-2 border-rule pl-3">
          <p className="text-xs text-ink-3">
            <span className="font-medium text-ink">{by}</span> {formatInstant(at, timeZone)}
          </p>
          {lines.map(({ text }) => (
            <p key={text} className="wrap-anywhere">
              {text}
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}

function Snapshots({ timeZone }: { timeZone: string }) {
  const session = useDraft()
  const toast = useToast()
  const { data } = useQuery(snapshotsQuery)
  const write = useAgreementWrite()
  const [name, setName] = useState('')
  const restore = (content: unknown, label: string) => {
    const isDone = session.edit(doc =>
      fillDraft(doc, content, list => `${list.replaceAll('_', '-')}-${uuidv7()}`),
    )
    if (!isDone) return
    toast.add({
      title: `The draft says what “${label}” said`,
      actionProps: { children: 'Undo', onClick: () => session.undo.undo() },
    })
  }
  return (
    <section aria-label="Kept drafts" className="mb-6 border-b border-hairline pb-6">
      {session.canEdit ? (
        <form
          className="mb-3 flex gap-2"
          onSubmit={event => {
            event.preventDefault()
            write.mutate({ path: 'snapshots', body: { name } }, { onSuccess: () => setName('') })
          }}
        >
          <Input
            aria-label="Name of this draft"
            placeholder="Name, such as Before the review"
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
          <Button type="submit" disabled={name.trim() === ''} pending={write.isPending}>
            Keep this draft
          </Button>
        </form>
      ) : null}
      <ul>
        {data?.snapshots.map(each => (
          <li
            key={each.id}
            className="flex items-center justify-between gap-4 border-b border-hairline py-1.5 last:border-0"
          >
            <span className="min-w-0">
              <span className="font-medium">{each.name}</span>{' '}
              <span className="text-xs text-ink-3">
                {each.taken_by}, {formatInstant(each.taken_at, timeZone)}
              </span>
            </span>
            {session.canEdit ? (
              <Button size="sm" onClick={() => restore(each.content, each.name)}>
                Bring back
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
