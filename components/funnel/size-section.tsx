'use client'

import { ChartFigure } from '@/components/charts/chart-figure'
import { LazySizeDrawing, SIZE_HEIGHT } from '@/components/charts/lazy-drawings'
import { MetricDefinition } from '@/components/reporting/metric-definition'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { prepareSizes, type SizeChart } from '@/lib/charts/size-chart'
import { ofShape, totalOf } from '@/lib/contracts/answer-shape'
import { formatCount } from '@/lib/domain/format/format-count'
import { DIMENSION_LABELS } from '@/lib/domain/metrics/ids'
import { unknownFilters } from '@/lib/domain/metrics/known-filters'
import { excludedWords } from './excluded-words'
import type { FunnelPart } from './funnel-part'

export function SizeSection({ queries, view, answerTo, reporting }: FunnelPart) {
  const answer = ofShape(answerTo(queries.sizes), 'distribution')
  const row = totalOf(answer)
  const chart = prepareSizes(row ?? undefined, reporting.currency)
  const ignored = unknownFilters('deal_size', view.filters).map(name => DIMENSION_LABELS[name].toLowerCase())
  const apart = row ? excludedWords(row.excluded) : null
  const title = (
    <MetricDefinition query={queries.sizes} answer={answer}>
      Deal size
    </MetricDefinition>
  )
  return (
    <Section id="deal-size" title={title} note="Won deals by amount, on a logarithmic axis.">
      {chart ? (
        <ChartFigure
          label="Won deals by amount"
          sentence={chart.sentence}
          table={<BinsTable chart={chart} />}
        >
          <div style={{ minHeight: SIZE_HEIGHT }}>
            <LazySizeDrawing chart={chart} height={SIZE_HEIGHT} />
          </div>
        </ChartFigure>
      ) : (
        <EmptyState title="No won deals with an amount">
          <p>In these days no deal was won whose amount is known.</p>
        </EmptyState>
      )}
      {ignored.length > 0 ? (
        <p className="mt-3 text-xs text-ink-3">
          Not filtered by {ignored.join(', ')}: deals do not carry it.
        </p>
      ) : null}
      {apart ? <p className="mt-3 max-w-prose text-xs text-ink-3">Left out: {apart}.</p> : null}
    </Section>
  )
}

function BinsTable({ chart }: { chart: SizeChart }) {
  return (
    <TableFrame label="Won deals by amount">
      <Table className="max-w-sm">
        <thead>
          <tr>
            <HeadCell>Amount</HeadCell>
            <HeadCell className="text-right">Deals</HeadCell>
          </tr>
        </thead>
        <tbody>
          {chart.bins.map(bin => (
            <Row key={bin.from}>
              <Cell>{bin.label}</Cell>
              <Cell className={numeric}>{formatCount(bin.n)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}
