'use client'

import type { Route } from 'next'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import type { DisputeList, DisputeState, DisputeView } from '@/lib/contracts/dispute'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { groupLabel } from '@/lib/domain/format/group-label'
import { WordsDialog } from './words-dialog'

const STATES: Record<DisputeState, { label: string; tone: BadgeTone }> = {
  open: { label: 'Waits for sales', tone: 'sales' },
  answered: { label: 'Waits for a decision', tone: 'warn' },
  upheld: { label: 'The answer stands', tone: 'plain' },
  overturned: { label: 'Overturned', tone: 'marketing' },
}

type DisputeEntryProps = { dispute: DisputeView; may: DisputeList['may']; timeZone: string }

/** One dispute: who said what, and the step that is next. */
export function DisputeEntry({ dispute, may, timeZone }: DisputeEntryProps) {
  const { id, state, lead, disposition, reason, disposed_at: disposedAt } = dispute
  const { label, tone } = STATES[state]
  const isDecided = state === 'upheld' || state === 'overturned'
  const said = `${groupLabel('disposition', disposition ?? '')}${reason ? `: ${groupLabel('reason', reason)}` : ''}`
  return (
    <li className="grid gap-x-6 gap-y-2 border-t border-hairline py-5 md:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-baseline gap-2 text-base font-semibold">
          {lead ? (
            <TextLink href={`/leads/${lead.id}` as Route}>{lead.name ?? 'Lead without a name'}</TextLink>
          ) : (
            'A lead'
          )}
          {lead?.company ? <span className="text-sm font-normal text-ink-3">{lead.company}</span> : null}
          <Badge tone={tone}>{label}</Badge>
        </h3>
        <p className="mt-0.5 text-ink-2">
          {disposition ? said : 'The answer was changed since'}, {formatInstant(disposedAt, timeZone)}
        </p>
        <dl className="mt-3 flex max-w-prose flex-col gap-3">
          <Words side="marketing" by={dispute.opened.by} at={dispute.opened.at} timeZone={timeZone}>
            {dispute.comment}
          </Words>
          {dispute.answer ? (
            <Words side="sales" by={dispute.answer.by} at={dispute.answer.at} timeZone={timeZone}>
              {dispute.answer.text}
            </Words>
          ) : null}
          {dispute.verdict ? (
            <Words side={null} by={dispute.verdict.by} at={dispute.verdict.at} timeZone={timeZone}>
              {dispute.verdict.as === 'overturned' ? 'Overturned. ' : 'The answer stands. '}
              {dispute.verdict.why}
            </Words>
          ) : null}
        </dl>
      </div>
      <div className="flex gap-2 self-start">
        {may.answer && state === 'open' ? (
          <WordsDialog
            trigger="Answer"
            title="Why was this answer given?"
            description="Marketing and the arbiter read it. It can be said once."
            label="Your answer"
            choices={[
              {
                label: 'Send the answer',
                path: `/api/v1/disputes/${id}/answer`,
                body: answer => ({ answer }),
                isMain: true,
              },
            ]}
          >
            <p className="border-l-2 border-marketing pl-3 text-ink-2">{dispute.comment}</p>
          </WordsDialog>
        ) : null}
        {may.decide && !isDecided ? (
          <WordsDialog
            trigger="Decide"
            title="Does the answer stand?"
            description="The statistics follow the verdict; what sales said stays as it was told."
            label="Why"
            choices={[
              {
                label: 'It stands',
                path: `/api/v1/disputes/${id}/verdict`,
                body: why => ({ verdict: 'upheld', why }),
                isMain: false,
              },
              {
                label: 'Overturn it',
                path: `/api/v1/disputes/${id}/verdict`,
                body: why => ({ verdict: 'overturned', why }),
                isMain: true,
              },
            ]}
          />
        ) : null}
      </div>
    </li>
  )
}

type WordsProps = {
  side: 'marketing' | 'sales' | null
  by: string
  at: string
  timeZone: string
  children: React.ReactNode
}

const EDGES = { marketing: 'border-marketing', sales: 'border-sales', none: 'border-rule' }
const SIDES = { marketing: 'Marketing', sales: 'Sales', none: 'Verdict' }

function Words({ side, by, at, timeZone, children }: WordsProps) {
  return (
    <div className={`border-l-2 pl-3 ${EDGES[side ?? 'none']}`}>
      <dt className="text-xs text-ink-3">
        {SIDES[side ?? 'none']}, {by}, {formatInstant(at, timeZone)}
      </dt>
      <dd className="whitespace-pre-wrap">{children}</dd>
    </div>
  )
}
