'use client'

import { ChartFigure } from '@/components/charts/chart-figure'
import { INCIDENCE_HEIGHT, LazyIncidenceDrawing } from '@/components/charts/lazy-drawings'
import { MetricDefinition } from '@/components/reporting/metric-definition'
import { NumberLink } from '@/components/reporting/number-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { type IncidenceChart, prepareIncidence } from '@/lib/charts/incidence-chart'
import { drillHref } from '@/lib/client/drill'
import { ofShape, totalOf } from '@/lib/contracts/answer-shape'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatDays } from '@/lib/domain/format/format-duration'
import { formatInterval } from '@/lib/domain/format/format-interval'
import { formatShare } from '@/lib/domain/format/format-share'
import type { FunnelPart } from './funnel-part'

/** How many are won in the end, and how long it takes: the estimate that does not forget the open ones. */
export function IncidenceSection({ queries, answerTo, reporting }: FunnelPart) {
  const answer = ofShape(answerTo(queries.curve), 'curve')
  const chart = answer ? prepareIncidence(answer) : null
  const row = totalOf(answer)
  const { observed } = row ?? {}
  const title = (
    <MetricDefinition query={queries.curve} answer={answer}>
      Time to close
    </MetricDefinition>
  )
  return (
    <Section id="time-to-close" title={title} note="Share of handoffs won, by days since the MQL.">
      {chart && row ? (
        <>
          <ChartFigure
            label="Share won by days since MQL"
            sentence={chart.sentence}
            table={<MarksTable chart={chart} />}
          >
            <div style={{ minHeight: INCIDENCE_HEIGHT }}>
              <LazyIncidenceDrawing chart={chart} height={INCIDENCE_HEIGHT} />
            </div>
          </ChartFigure>
          {observed?.n ? (
            <p className="mt-3 max-w-prose text-xs text-ink-3">
              Of the{' '}
              <NumberLink
                href={reporting.canSeeLeads ? drillHref(queries.curve, 'events') : null}
                label={`${formatCount(observed.n)} already won, see the leads`}
                className="text-ink-2 underline"
              >
                {formatCount(observed.n)} already won
              </NumberLink>
              : median {formatDays(observed.median ?? 0)}, mean {formatDays(observed.mean ?? 0)}, nine tenths
              within {formatDays(observed.p90 ?? 0)}. Descriptive only, and short for young cohorts: the quick
              ones close first.
            </p>
          ) : null}
        </>
      ) : (
        <EmptyState title="Not mature yet">
          <p>
            Too few handoffs of these days have been followed long enough to draw how many of them are won.
          </p>
        </EmptyState>
      )}
    </Section>
  )
}

function MarksTable({ chart }: { chart: IncidenceChart }) {
  return (
    <TableFrame label="Share won by day">
      <Table className="max-w-md">
        <thead>
          <tr>
            <HeadCell>Days since MQL</HeadCell>
            <HeadCell className="text-right">Won</HeadCell>
            <HeadCell className="text-right">95{'\u202F'}% band</HeadCell>
            <HeadCell className="text-right">Still followed</HeadCell>
          </tr>
        </thead>
        <tbody>
          {chart.marks.map(mark => (
            <Row key={mark.day}>
              <Cell>{mark.day}</Cell>
              <Cell className={numeric}>{formatShare(mark.value)}</Cell>
              <Cell className={`${numeric} text-ink-3`}>
                {mark.interval ? formatInterval(mark.interval, 'share', null) : '–'}
              </Cell>
              <Cell className={`${numeric} text-ink-3`}>
                {mark.atRisk === null ? '–' : formatCount(mark.atRisk)}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}
