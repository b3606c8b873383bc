'use client'

import { useMutation, usePrefetchQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { useCallback, useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useToast } from '@/components/ui/toast'
import { writeJson } from '@/lib/client/request'
import { useLive } from '@/lib/client/use-live'
import type { LiveMessage } from '@/lib/contracts/live'
import type { PacketView } from '@/lib/contracts/packet'
import { dayOf } from '@/lib/domain/format/format-instant'
import { AnswerBar } from './answer-bar'
import { AnswerDialog } from './answer-dialog'
import { type AnswerDraft, answerBody, nextStep } from './answer-draft'
import { BulkBar } from './bulk-bar'
import { whoIs } from './handoff-words'
import type { KeyCommand } from './key-command'
import { PacketPanel } from './packet-panel'
import { QueueClear } from './queue-clear'
import { QueueHead } from './queue-head'
import { claimOptions, handoffKeys, packetOptions, routingOptions } from './queue-queries'
import { QueueRow } from './queue-row'
import type { QueueViewer } from './queue-viewer'
import { UndoStrip } from './undo-strip'
import { useAnswers } from './use-answers'
import { useClaim } from './use-claim'
import { useKeyCommands } from './use-key-commands'
import { useQueueList } from './use-queue-list'

type Asking = { draft: AnswerDraft; ids: string[] }

/** The queue: what is due first in front, one key for an answer, the next one after it. */
export function Queue({ viewer }: { viewer: QueueViewer }) {
  const list = useQueueList(viewer)
  const { first, handoffs, currentId, look } = list
  const client = useQueryClient()
  const toast = useToast()
  const answers = useAnswers(list)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const current = handoffs.find(({ id }) => id === currentId)
  const chosen = handoffs.filter(({ id }) => selected.has(id)).map(({ id }) => id)
  // The one in front may come from a link and not be in the list.
  const { data: front } = useQuery({ ...packetOptions(currentId ?? ''), enabled: currentId !== null })
  const isOpenToAnswers = current !== undefined || front?.waits === true
  const packetOf = (id: string | undefined) =>
    id === undefined ? undefined : client.getQueryData<PacketView>(handoffKeys.packet(id))
  useClaim(current, viewer)

  const onLive = useCallback(
    ({ topic, ids }: LiveMessage) => {
      if (topic === 'notification' || topic === 'agreement') return
      void client.invalidateQueries({ queryKey: claimOptions.queryKey })
      if (topic === 'claim') return
      void client.invalidateQueries({ queryKey: handoffKeys.lists })
      if (topic === 'queue') void client.invalidateQueries({ queryKey: routingOptions.queryKey })
      for (const id of ids) void client.invalidateQueries({ queryKey: handoffKeys.packet(id) })
    },
    [client],
  )
  useLive(onLive)

  const takeOver = useMutation({
    mutationFn: (id: string) =>
      writeJson(`/api/v1/handoffs/${id}/claim`, { method: 'POST', body: { take_over: true } }),
    onError: error => toast.add({ type: 'error', title: 'Not taken over', description: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: claimOptions.queryKey }),
  })

  const proceed = ({ draft, ids }: Asking) => {
    if (nextStep(draft)) return setAsking({ draft, ids })
    setAsking(null)
    setSelected(new Set())
    const only = handoffs.find(({ id }) => id === ids[0])
    const names = ids.length === 1 && only ? whoIs(only) : `${ids.length} handoffs`
    answers.give({ ids, body: answerBody(draft), names, takeOver: false })
  }

  const run = (command: KeyCommand) => {
    switch (command) {
      case 'next':
        return list.step(1)
      case 'previous':
        return list.step(-1)
      case 'undo':
        return answers.undo()
      case 'clear':
        return setSelected(new Set())
      case 'select':
        if (currentId) setSelected(now => toggled(now, currentId, !now.has(currentId)))
        return
      case 'take_over':
        if (current?.claim && current.claim.by.id !== viewer.id) takeOver.mutate(current.id)
        return
      default: {
        const waits = current !== undefined || packetOf(currentId ?? undefined)?.waits === true
        const ids = chosen.length > 0 ? chosen : currentId !== null && waits ? [currentId] : []
        if (!viewer.mayDispose || ids.length === 0) return
        if (command === 'merge' && ids.length > 1)
          return void toast.add({ title: 'A merge is about one lead. Clear the selection first.' })
        proceed({ draft: { verb: command }, ids })
      }
    }
  }
  useKeyCommands(asking === null, run)

  const forget = useCallback(() => answers.forget(), [answers.forget])
  const isFiltered =
    look.assignee !== null ||
    [look.route, look.segment, look.country, look.source].some(each => each.length > 0)
  const upcoming = handoffs.slice(list.place + 1, list.place + 3).map(({ id }) => id)
  const only = asking?.ids.length === 1 ? asking.ids[0] : undefined

  return (
    <>
      <QueueHead list={list} viewer={viewer} />
      {list.query.error && !first ? (
        <EmptyState
          title="The queue could not be read"
          action={<Button onClick={() => void list.query.refetch()}>Try again</Button>}
        >
          {list.query.error.message}
        </EmptyState>
      ) : first && handoffs.length === 0 && currentId === null ? (
        <QueueClear
          list={first}
          isFiltered={isFiltered}
          onShowAll={() => void list.setParams({ view: 'all', handoff: null })}
          onClearFilters={() =>
            void list.setParams({ route: null, segment: null, country: null, source: null, assignee: null })
          }
        />
      ) : (
        <div className="lg:grid lg:grid-cols-[minmax(19rem,24rem)_minmax(0,1fr)] lg:gap-10">
          <section aria-label="Waiting handoffs" className="min-w-0 max-lg:hidden">
            <ol className="border-t border-hairline">
              {handoffs.map(handoff => (
                <QueueRow
                  key={handoff.id}
                  handoff={handoff}
                  isCurrent={handoff.id === currentId}
                  isSelected={selected.has(handoff.id)}
                  viewerId={viewer.id}
                  serverNow={first?.as_of ?? ''}
                  onOpen={() => list.select(handoff.id)}
                  onSelect={isSelected => setSelected(now => toggled(now, handoff.id, isSelected))}
                />
              ))}
            </ol>
            {list.query.hasNextPage ? (
              <div className="pt-4">
                <Button
                  pending={list.query.isFetchingNextPage}
                  onClick={() => void list.query.fetchNextPage()}
                >
                  Show more
                </Button>
              </div>
            ) : null}
            {chosen.length > 0 ? (
              <BulkBar ids={chosen} viewer={viewer} onCommand={run} onClear={() => setSelected(new Set())} />
            ) : null}
          </section>
          <section
            aria-label="Handoff in front"
            className={clsx(
              'relative min-w-0 lg:sticky lg:top-4 lg:flex lg:max-h-[calc(100dvh-2rem)] lg:flex-col lg:self-start',
              viewer.mayDispose && 'max-lg:pb-20',
            )}
          >
            {currentId ? (
              <>
                {viewer.mayDispose ? <AnswerBar onCommand={run} isDisabled={!isOpenToAnswers} /> : null}
                <CardEdges behind={list.left - 1} />
                <div className="lg:min-h-0 lg:flex-1 lg:overflow-y-auto lg:pr-2 max-lg:rounded-lg max-lg:border max-lg:border-rule max-lg:bg-raised max-lg:p-4">
                  <PacketPanel
                    key={currentId}
                    id={currentId}
                    row={current}
                    viewer={viewer}
                    serverNow={first?.as_of ?? ''}
                    onTakeOver={() => run('take_over')}
                    onNext={() => list.step(1)}
                  />
                </div>
              </>
            ) : null}
          </section>
        </div>
      )}
      {upcoming.map(id => (
        <PacketAhead key={id} id={id} />
      ))}
      {asking ? (
        <AnswerDialog
          draft={asking.draft}
          about={
            only
              ? whoIs(handoffs.find(({ id }) => id === only) ?? { name: null, company: null })
              : `${asking.ids.length} handoffs`
          }
          packet={packetOf(only) ?? null}
          leadId={handoffs.find(({ id }) => id === only)?.lead_id ?? null}
          assigneeId={handoffs.find(({ id }) => id === only)?.assignee?.id ?? null}
          today={dayOf(first?.as_of ?? '', viewer.timeZone)}
          onChange={draft => proceed({ ...asking, draft })}
          onClose={() => setAsking(null)}
        />
      ) : null}
      <UndoStrip last={answers.last} onUndo={answers.undo} onEnd={forget} />
    </>
  )
}

/** Reads the packet that comes next, so that it is there when it comes. */
function PacketAhead({ id }: { id: string }) {
  usePrefetchQuery(packetOptions(id))
  return null
}

/** On a small screen: the edges of the cards that wait behind this one. */
function CardEdges({ behind }: { behind: number }) {
  if (behind < 1) return null
  return (
    <div aria-hidden="true" className="flex flex-col items-center lg:hidden">
      {behind > 1 ? (
        <span className="h-1.5 w-[88%] rounded-t-md border border-b-0 border-hairline bg-sunken" />
      ) : null}
      <span className="h-1.5 w-[94%] rounded-t-md border border-b-0 border-rule bg-raised" />
    </div>
  )
}

function toggled(now: ReadonlySet<string>, id: string, isOn: boolean): ReadonlySet<string> {
  const next = new Set(now)
  if (isOn) next.add(id)
  else next.delete(id)
  return next
}
