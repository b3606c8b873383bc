'use client'

import { ChartFigure } from '@/components/charts/chart-figure'
import { LazyVolumePipelineDrawing, VOLUME_PIPELINE_HEIGHT } from '@/components/charts/lazy-drawings'
import type { AnswerTo } from '@/components/reporting/answer-to'
import { Section } from '@/components/ui/section'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { prepareVolumePipeline, type VolumePipelineChart } from '@/lib/charts/volume-pipeline-chart'
import { ofShape, totalOf } from '@/lib/contracts/answer-shape'
import type { DivergenceRow } from '@/lib/contracts/metric'
import type { Reporting } from '@/lib/contracts/reporting'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatMoney } from '@/lib/domain/format/format-money'
import type { OverviewQueries } from './overview-queries'

type Props = { queries: OverviewQueries; answerTo: AnswerTo; reporting: Reporting }

/** The question of the page: does more volume bring more pipeline? */
export function VolumeAgainstPipeline({ queries, answerTo, reporting }: Props) {
  const volume = ofShape(answerTo(queries.trends.mql_volume), 'count')
  const pipeline = ofShape(answerTo(queries.trends.pipeline_created), 'distribution')
  const divergence = totalOf(ofShape(answerTo(queries.divergence), 'divergence'))
  const { notes, fiscalYearStartMonth, currency, today } = reporting
  const chart =
    volume && pipeline
      ? prepareVolumePipeline({
          volume,
          pipeline,
          by: 'month',
          openGroup: today.slice(0, 7),
          notes,
          fiscalYearStartMonth,
        })
      : null
  const sentence = sentenceOf(divergence)
  return (
    <Section id="volume-against-pipeline" title="Volume against pipeline">
      {chart && chart.points.length > 0 ? (
        <ChartFigure
          label="MQLs handed over and pipeline created, by month"
          sentence={sentence}
          table={<PeriodTable chart={chart} currency={currency} />}
        >
          <div style={{ minHeight: VOLUME_PIPELINE_HEIGHT }}>
            <LazyVolumePipelineDrawing chart={chart} currency={currency} height={VOLUME_PIPELINE_HEIGHT} />
          </div>
        </ChartFigure>
      ) : (
        <p className="text-ink-3">No handoffs and no deals in these months.</p>
      )}
    </Section>
  )
}

const SENTENCES: Record<DivergenceRow['verdict'], string> = {
  diverging:
    'Over the last matured weeks volume rises and the pipeline it brings does not: more leads, not more business.',
  together: 'Over the last matured weeks volume and the pipeline it brings rise together.',
  unclear: 'Over the last matured weeks there is no clear trend of volume away from the pipeline it brings.',
  cannot_say: 'There are not enough matured weeks yet to say whether more volume brings more pipeline.',
}

function sentenceOf(divergence: DivergenceRow | null): string {
  return `${SENTENCES[divergence?.verdict ?? 'cannot_say']} The outlined month is still running.`
}

function PeriodTable({ chart, currency }: { chart: VolumePipelineChart; currency: string }) {
  return (
    <TableFrame label="MQLs and pipeline by month">
      <Table className="max-w-xl">
        <thead>
          <tr>
            <HeadCell>Month</HeadCell>
            <HeadCell className="text-right">MQLs</HeadCell>
            <HeadCell className="text-right">Pipeline created</HeadCell>
          </tr>
        </thead>
        <tbody>
          {chart.points.map(point => (
            <Row key={point.group}>
              <Cell>
                {point.label}
                {point.isOpen ? <span className="ml-2 text-xs text-ink-3">not over</span> : null}
              </Cell>
              <Cell className={numeric}>{formatCount(point.mqls ?? 0)}</Cell>
              <Cell className={numeric}>{formatMoney(point.pipeline ?? 0, currency)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}
