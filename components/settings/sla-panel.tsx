'use client'

import { useQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import type { Route } from 'next'
import { useState } from 'react'
import { SlaFields } from '@/components/sla/sla-fields'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { type SlaDocument, slaDocument } from '@/lib/contracts/sla-terms'
import type { WorkspaceView } from '@/lib/contracts/workspace'
import { workspaceQuery } from './queries'
import { RecountDialog } from './recount-dialog'
import { slaProblems } from './sla-problems'
import { useWrite } from './use-write'

/** What the workspace promises where no agreement does: calendars, promises, who is told. */
export function SlaPanel({ initial, mayWrite }: { initial: WorkspaceView; mayWrite: boolean }) {
  const { data: workspace } = useQuery({ ...workspaceQuery, initialData: initial })
  const [draft, setDraft] = useState<SlaDocument | null>(null)
  const [problems, setProblems] = useState<string[]>([])
  const write = useWrite<WorkspaceView>({
    refresh: [workspaceQuery.queryKey],
    done: () => 'SLA saved',
    quiet: true,
  })
  const value = draft ?? workspace.sla
  const save = () => {
    const parsed = slaDocument.safeParse(value)
    setProblems(parsed.success ? [] : slaProblems(parsed.error, value))
    if (!parsed.success) return
    write.mutate(
      {
        method: 'PATCH',
        path: '/api/v1/workspace',
        body: { revision: workspace.revision, sla: parsed.data },
      },
      { onSuccess: () => setDraft(null) },
    )
  }
  const discard = () => {
    setDraft(null)
    setProblems([])
    write.reset()
  }
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      {workspace.sla_agreement === null ? null : (
        <Banner className="mb-6">
          Version {workspace.sla_agreement} of the <TextLink href={'/agreement' as Route}>agreement</TextLink>{' '}
          is in force: new handoffs are held to its promises. What is here holds for handoffs from before any
          agreement.
        </Banner>
      )}
      {mayWrite ? null : (
        <Banner className="mb-6">Only an admin changes these settings. Everybody may read them.</Banner>
      )}
      <SlaFields
        value={value}
        timeZone={workspace.time_zone}
        disabled={!mayWrite}
        onChange={change => setDraft({ ...value, ...change })}
      />
      {problems.length > 0 ? (
        <Banner tone="bad" title="Not saved yet" className="mb-4">
          <ul className="list-disc pl-4">
            {problems.map(problem => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Banner>
      ) : null}
      {write.error ? (
        <Banner
          tone="bad"
          className="mb-4"
          action={
            <Button size="sm" onClick={discard}>
              Read again
            </Button>
          }
        >
          {write.error.message}
        </Banner>
      ) : null}
      {mayWrite ? (
        <div
          className={clsx(
            'flex flex-wrap items-center gap-2 border-t border-hairline py-4',
            draft && 'sticky bottom-0 z-10 bg-paper max-md:bottom-14',
          )}
        >
          <Button type="submit" variant="primary" disabled={!draft} pending={write.isPending}>
            Save changes
          </Button>
          {draft ? <Button onClick={discard}>Discard</Button> : <RecountDialog workspace={workspace} />}
          <p className="text-xs text-ink-3">
            {draft
              ? 'Handoffs that began before keep their clocks.'
              : 'A change holds for handoffs that begin after it.'}
          </p>
        </div>
      ) : null}
    </form>
  )
}
