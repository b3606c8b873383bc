'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Section } from '@/components/ui/section'
import { Cell, HeadCell, Row, Table, TableFrame } from '@/components/ui/table'
import { writeJson } from '@/lib/client/request'
import type { ShadowRunView } from '@/lib/contracts/shadow-run'
import { formatDaySpan } from '@/lib/domain/format/format-day'
import { dayOf } from '@/lib/domain/format/format-instant'
import { SHADOW_PATH } from './shadow-options'
import type { ShadowView } from './shadow-view'
import { stateWords } from './shadow-words'

type ShadowListProps = {
  runs: readonly ShadowRunView[]
  chosen: string
  until: string | undefined
  view: ShadowView
  onOpen: (id: string | null) => void
}

/** All runs, the one that is shown marked. */
export function ShadowList({ runs, chosen, until, view, onOpen }: ShadowListProps) {
  const queries = useQueryClient()
  const write = useMutation({
    mutationFn: ({ id, end }: { id: string; end: boolean }) =>
      writeJson(end ? `${SHADOW_PATH}/${id}/stop` : `${SHADOW_PATH}/${id}`, {
        method: end ? 'POST' : 'DELETE',
      }),
    onSuccess: (_, { end }) => {
      if (!end) onOpen(null)
      return queries.invalidateQueries({ queryKey: ['shadow-runs'] })
    },
  })
  return (
    <Section id="runs" title="All runs">
      <TableFrame label="Shadow runs">
        <Table className="min-w-xl">
          <thead>
            <tr>
              <HeadCell>Run</HeadCell>
              <HeadCell>Days</HeadCell>
              <HeadCell>State</HeadCell>
              <HeadCell>Started by</HeadCell>
              <HeadCell>
                <span className="sr-only">What can be done</span>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {runs.map(run => (
              <Row key={run.id}>
                <Cell>
                  <button
                    type="button"
                    onClick={() => onOpen(run.id)}
                    aria-current={run.id === chosen ? 'true' : undefined}
                    className="touch-target rounded-sm text-left underline decoration-rule underline-offset-3 aria-current:font-semibold"
                  >
                    {run.name}
                  </button>
                </Cell>
                <Cell className="whitespace-nowrap text-ink-2">
                  {formatDaySpan(dayOf(run.starts_at, view.timeZone), dayOf(run.ends_at, view.timeZone))}
                </Cell>
                <Cell className="whitespace-nowrap text-ink-2">
                  {stateWords(run, until ?? run.starts_at)}
                </Cell>
                <Cell className="text-ink-2">{run.started_by ?? 'A token'}</Cell>
                <Cell className="text-right whitespace-nowrap">
                  {view.mayStart && run.state === 'running' ? (
                    <Button size="sm" onClick={() => write.mutate({ id: run.id, end: true })}>
                      End now
                    </Button>
                  ) : null}{' '}
                  {view.mayStart ? (
                    <Confirm
                      trigger={<Button size="sm">Remove</Button>}
                      title={`Remove “${run.name}”?`}
                      action="Remove"
                      onConfirm={() => write.mutateAsync({ id: run.id, end: false })}
                    >
                      What it saw can be had again by another run from the same day.
                    </Confirm>
                  ) : null}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  )
}
