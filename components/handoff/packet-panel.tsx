'use client'

import { useQuery } from '@tanstack/react-query'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import type { PacketView } from '@/lib/contracts/packet'
import type { QueueHandoff } from '@/lib/contracts/queue'
import { AssigneeMenu } from './assignee-menu'
import { ClaimMark } from './claim-mark'
import { DueText } from './due-text'
import { FrozenPacket } from './frozen-packet'
import { GateList } from './gate-list'
import { DONE_WORDS, whoIs } from './handoff-words'
import { PacketAnswer } from './packet-answer'
import { PacketFacts } from './packet-facts'
import { PacketHistory } from './packet-history'
import { PacketSkeleton } from './packet-skeleton'
import { PauseClock } from './pause-clock'
import { packetOptions } from './queue-queries'
import type { QueueViewer } from './queue-viewer'
import { ReturnForm } from './return-form'
import { VoidRejection } from './void-rejection'

type PacketPanelProps = {
  id: string
  /** The row of the list: what is known before the packet is read. */
  row: QueueHandoff | undefined
  viewer: QueueViewer
  serverNow: string
  onTakeOver: () => void
  onNext: () => void
}

/** All that sales needs to answer a handoff, the most needed on top. */
export function PacketPanel({ id, row, viewer, serverNow, onTakeOver, onNext }: PacketPanelProps) {
  const { data: packet, error, refetch } = useQuery(packetOptions(id))
  const head = row ?? packet
  if (error && !packet) {
    return (
      <EmptyState
        title="This handoff could not be read"
        action={<Button onClick={() => void refetch()}>Try again</Button>}
      >
        {error.message}
      </EmptyState>
    )
  }
  if (!head) return <PacketSkeleton />
  const isOthers = head.claim !== null && head.claim.by.id !== viewer.id
  return (
    <article aria-label={whoIs(head)} className="flex flex-col">
      <PacketHead head={head} viewer={viewer} serverNow={serverNow} waits={packet?.waits ?? false} />
      {isOthers && packet?.waits !== false ? (
        <Banner
          tone="warn"
          className="mb-4"
          action={
            viewer.mayDispose ? (
              <Button size="sm" onClick={onTakeOver}>
                Take over
              </Button>
            ) : undefined
          }
        >
          {head.claim?.by.name} is working on this handoff.
        </Banner>
      ) : null}
      {packet && !packet.waits ? <Answered packet={packet} viewer={viewer} onNext={onNext} /> : null}
      {packet ? <PacketBody packet={packet} viewer={viewer} /> : <PacketSkeleton isBody />}
    </article>
  )
}

type PacketHeadProps = { head: QueueHandoff; viewer: QueueViewer; serverNow: string; waits: boolean }

function PacketHead({ head, viewer, serverNow, waits }: PacketHeadProps) {
  const isTouched = head.first_touch_at !== null
  return (
    <header className="flex flex-col gap-2 pb-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold break-words">{whoIs(head)}</h2>
          <p className="text-ink-2">{[head.job_title, head.company].filter(Boolean).join(', ')}</p>
        </div>
        <div className="flex flex-col items-start gap-0.5 sm:items-end">
          <DueText
            due={head.next_due_at}
            pausedAt={head.paused_at}
            serverNow={serverNow}
            className="font-medium"
          />
          <span className="text-xs text-ink-3">{isTouched ? 'for an answer' : 'for the first touch'}</span>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {viewer.mayAssign ? (
          <AssigneeMenu ids={[head.id]} label={head.assignee?.name ?? 'Assign'} />
        ) : (
          <span className="text-ink-2">
            {head.assignee ? (head.assignee.id === viewer.id ? 'Yours' : head.assignee.name) : 'Nobody’s yet'}
          </span>
        )}
        {viewer.isOwn ? null : <TextLink href={`/leads/${head.lead_id}` as Route}>Open the lead</TextLink>}
        {viewer.mayDispose && waits ? <PauseClock handoff={head} /> : null}
        <ClaimMark claim={head.claim} viewerId={viewer.id} />
      </div>
    </header>
  )
}

function Answered({
  packet,
  viewer,
  onNext,
}: {
  packet: PacketView
  viewer: QueueViewer
  onNext: () => void
}) {
  const words = packet.disposition ? DONE_WORDS[packet.disposition] : 'answered'
  return (
    <div className="mb-4 flex flex-col gap-4">
      <Banner
        action={
          <Button size="sm" onClick={onNext}>
            Next
          </Button>
        }
      >
        This handoff is {words}
        {packet.answer?.by ? ` by ${packet.answer.by}` : ''} and does not wait any more.
      </Banner>
      {viewer.mayComplete && packet.disposition === 'enriched' ? <ReturnForm id={packet.id} /> : null}
      {viewer.mayVoid && packet.disposition === 'rejected' ? <VoidRejection id={packet.id} /> : null}
    </div>
  )
}

function PacketBody({ packet, viewer }: { packet: PacketView; viewer: QueueViewer }) {
  const hasWords = packet.answer !== null || packet.notes.length > 0
  return (
    <>
      {hasWords ? (
        <Part title="Before">
          <PacketAnswer packet={packet} timeZone={viewer.timeZone} />
        </Part>
      ) : null}
      <Part title="Person and firm">
        <PacketFacts packet={packet} />
      </Part>
      {packet.gates.length > 0 ? (
        <Part title={`Gates of agreement version ${packet.agreement_version}`}>
          <GateList gates={packet.gates} />
        </Part>
      ) : null}
      {packet.packet === null ? null : (
        <Part title="As it crossed the line">
          <FrozenPacket packet={packet.packet} timeZone={viewer.timeZone} />
        </Part>
      )}
      <Part title="History">
        <PacketHistory packet={packet} timeZone={viewer.timeZone} />
      </Part>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-hairline py-4">
      <h3 className="pb-2 text-sm font-semibold">{title}</h3>
      {children}
    </section>
  )
}
