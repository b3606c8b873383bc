'use client'

import { NumberLink } from '@/components/reporting/number-link'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { SignalView } from '@/lib/contracts/gaming-signal'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatShare } from '@/lib/domain/format/format-share'
import type { AnalysisQuestion } from './analysis-queries'
import { signalHref } from './signal-queries'
import { signalSubject } from './signal-words'

const STANDINGS: Record<SignalView['standing'], { label: string; tone: BadgeTone }> = {
  stands_out: { label: 'Stands out', tone: 'warn' },
  unremarkable: { label: 'Like the others', tone: 'plain' },
  too_few: { label: 'Too few to judge', tone: 'plain' },
}

type SignalTableProps = { signals: readonly SignalView[]; label: string; question: AnalysisQuestion }

/** One habit, of everybody who could have it, beside all others. */
export function SignalTable({ signals, label, question }: SignalTableProps) {
  return (
    <TableFrame label={`${label}, each beside all others`}>
      <Table className="min-w-xl">
        <thead>
          <tr>
            <HeadCell>Who</HeadCell>
            <HeadCell className="text-right">Show it</HeadCell>
            <HeadCell className="text-right">Share</HeadCell>
            <HeadCell className="text-right">Of all others</HeadCell>
            <HeadCell>Verdict</HeadCell>
          </tr>
        </thead>
        <tbody>
          {signals.map(signal => {
            const { key, inside, outside, standing } = signal
            const who = signalSubject(signal)
            return (
              <Row key={key}>
                <Cell className="font-medium">{who}</Cell>
                <Cell className={numeric}>
                  <NumberLink
                    href={inside.yes > 0 ? signalHref(question, key) : null}
                    label={`${label}, ${who}: ${formatCount(inside.yes)} handoffs, see the leads`}
                  >
                    {formatCount(inside.yes)}
                  </NumberLink>{' '}
                  <span className="text-xs text-ink-3">of {formatCount(inside.of)}</span>
                </Cell>
                <Cell className={`${numeric} ${standing === 'too_few' ? 'text-ink-3' : ''}`}>
                  {inside.value === null ? '–' : formatShare(inside.value)}
                </Cell>
                <Cell className={`${numeric} text-ink-2`}>
                  {outside.value === null ? '–' : formatShare(outside.value)}{' '}
                  <span className="text-xs text-ink-3">of {formatCount(outside.of)}</span>
                </Cell>
                <Cell>
                  <Badge tone={STANDINGS[standing].tone}>{STANDINGS[standing].label}</Badge>
                </Cell>
              </Row>
            )
          })}
        </tbody>
      </Table>
    </TableFrame>
  )
}
