import { ChartFigure } from '@/components/charts/chart-figure'
import { LazyScoreDrawing, SCORE_HEIGHT } from '@/components/charts/lazy-drawings'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { ScoreChart } from '@/lib/charts/score-chart'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { formatPoints } from '@/lib/domain/format/format-points'

const ROWS = 60

/** The score over time, drawn and as a table. */
export function ScoreChartFigure({ chart, timeZone }: { chart: ScoreChart; timeZone: string }) {
  const step = Math.ceil(chart.points.length / ROWS)
  const rows = chart.points.filter(
    (point, i) => point.total !== null && (chart.points.length - 1 - i) % step === 0,
  )
  return (
    <ChartFigure
      label="Score over time"
      sentence={chart.sentence}
      table={
        <TableFrame label="Score over time">
          <Table>
            <thead>
              <tr>
                <HeadCell>When</HeadCell>
                <HeadCell className="text-right">Points</HeadCell>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ ms, total }) => (
                <Row key={ms}>
                  <Cell>{formatInstant(new Date(ms).toISOString(), timeZone)}</Cell>
                  <Cell className={numeric}>{formatPoints(total ?? 0)}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      }
    >
      <LazyScoreDrawing chart={chart} height={SCORE_HEIGHT} timeZone={timeZone} />
    </ChartFigure>
  )
}
