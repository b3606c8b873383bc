'use client'

import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { SignalView } from '@/lib/contracts/calibration'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatShare } from '@/lib/domain/format/format-share'
import { LiftMark } from './lift-mark'
import { SuggestButton } from './suggest-button'

const STANDINGS: Record<SignalView['standing'], { label: string; tone: BadgeTone }> = {
  more: { label: 'Won more often', tone: 'good' },
  less: { label: 'Won less often', tone: 'bad' },
  unclear: { label: 'No clear difference', tone: 'plain' },
  few: { label: 'Too few to ask', tone: 'plain' },
}

type SignalTableProps = { signals: readonly SignalView[]; label: string; maySuggest?: boolean }

/** Signals, each with the share won with it and without it. */
export function SignalTable({ signals, label, maySuggest = false }: SignalTableProps) {
  return (
    <TableFrame label={label}>
      <Table className="min-w-3xl">
        <thead>
          <tr>
            <HeadCell>Known before the hand-off</HeadCell>
            <HeadCell className="text-right">Won with it</HeadCell>
            <HeadCell className="text-right">Won without it</HeadCell>
            <HeadCell className="text-right">Ratio</HeadCell>
            <HeadCell>In the criteria</HeadCell>
          </tr>
        </thead>
        <tbody>
          {signals.map(signal => (
            <SignalRow key={signal.key} signal={signal} maySuggest={maySuggest} />
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}

function SignalRow({ signal, maySuggest }: { signal: SignalView; maySuggest: boolean }) {
  const { label, tone } = STANDINGS[signal.standing]
  const isClear = signal.standing === 'more' || signal.standing === 'less'
  return (
    <Row>
      <th scope="row" className="py-2 pr-4 text-left align-top font-normal">
        <span className="block font-medium first-letter:uppercase">{signal.words}</span>
        <Badge tone={tone} className="mt-1">
          {label}
        </Badge>
        {signal.too_good ? (
          <span className="mt-1 block max-w-72 text-xs text-warn">
            Nearly all of them won. Make sure this was known before sales had the lead.
          </span>
        ) : null}
      </th>
      <ShareOf tally={signal.with} />
      <ShareOf tally={signal.without} />
      <Cell className={`${numeric} align-top`}>
        <span className="font-medium">{signal.lift === null ? '–' : `× ${signal.lift.toFixed(2)}`}</span>
        {signal.interval ? (
          <span className="block text-xs text-ink-3">
            {signal.interval[0].toFixed(2)}–{signal.interval[1].toFixed(2)}
          </span>
        ) : null}
        <span className="mt-1 block">
          <LiftMark lift={signal.lift} interval={signal.interval} isClear={isClear} />
        </span>
      </Cell>
      <Cell className="align-top text-ink-2">
        {signal.rule_id ? 'A rule asks for it' : <span className="text-ink-3">No rule asks for it</span>}
        {maySuggest && signal.suggestion ? (
          <span className="mt-1 block">
            <SuggestButton suggestions={[signal.suggestion]} because={evidenceOf(signal)} isSmall />
          </span>
        ) : null}
      </Cell>
    </Row>
  )
}

function evidenceOf({ words, with: inside, without }: SignalView): string {
  const said = ({ cases, won }: SignalView['with']) => `${formatCount(won)} of ${formatCount(cases)}`
  return `“${words}” was known before the hand-off of ${formatCount(inside.cases)} leads. Won: ${said(inside)} of these, ${said(without)} of the others`
}

function ShareOf({ tally: { cases, won } }: { tally: SignalView['with'] }) {
  return (
    <Cell className={`${numeric} align-top`}>
      {cases === 0 ? '–' : formatShare(won / cases)}
      <span className="block text-xs text-ink-3">
        {formatCount(won)} of {formatCount(cases)}
      </span>
    </Cell>
  )
}
