import { NumberLink } from '@/components/reporting/number-link'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { CohortChart, CohortPoint } from '@/lib/charts/cohort-chart'
import { drillHref } from '@/lib/client/drill'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatInterval } from '@/lib/domain/format/format-interval'
import { formatShare } from '@/lib/domain/format/format-share'
import { DIMENSION_LABELS } from '@/lib/domain/metrics/ids'
import type { MetricQuery } from '@/lib/domain/metrics/query'

type CohortTableProps = { chart: CohortChart; query: MetricQuery; canSeeLeads: boolean }

const STATES: Record<CohortPoint['state'], string> = {
  mature: '',
  partly: 'still maturing',
  immature: 'not mature yet',
  empty: 'no handoffs',
}

/** The cohort chart as numbers; each opens its leads. */
export function CohortTable({ chart, query, canSeeLeads }: CohortTableProps) {
  const href = (point: CohortPoint, part: 'numerator' | 'denominator', count: number | null) =>
    canSeeLeads && count
      ? drillHref({ ...query, within: { dimension: chart.by, label: point.group } }, part)
      : null
  return (
    <TableFrame label="Conversion by cohort">
      <Table>
        <thead>
          <tr>
            <HeadCell>{DIMENSION_LABELS[chart.by]}</HeadCell>
            <HeadCell className="text-right">Rate</HeadCell>
            <HeadCell className="text-right">95{'\u202F'}% interval</HeadCell>
            <HeadCell className="text-right">Reached</HeadCell>
            <HeadCell className="text-right">Of</HeadCell>
            <HeadCell className="text-right">Too young</HeadCell>
          </tr>
        </thead>
        <tbody>
          {chart.points.map(point => (
            <Row key={point.group}>
              <Cell className="whitespace-nowrap">
                {point.label}
                {STATES[point.state] ? (
                  <span className="ml-2 text-xs text-ink-3">{STATES[point.state]}</span>
                ) : null}
              </Cell>
              <Cell
                className={`${numeric} ${point.isSmall || point.state !== 'mature' ? 'text-ink-3' : 'font-medium'}`}
              >
                {point.value === null ? '–' : formatShare(point.value)}
              </Cell>
              <Cell className={`${numeric} text-ink-3`}>
                {point.band ? formatInterval(point.band, 'share', null) : '–'}
              </Cell>
              <Cell className={numeric}>
                <NumberLink
                  href={href(point, 'numerator', point.numerator)}
                  label={`${point.label}: ${formatCount(point.numerator ?? 0)} reached, see the leads`}
                >
                  {point.numerator === null ? '–' : formatCount(point.numerator)}
                </NumberLink>
              </Cell>
              <Cell className={numeric}>
                <NumberLink
                  href={href(point, 'denominator', point.denominator)}
                  label={`${point.label}: ${formatCount(point.denominator ?? 0)} in all, see the leads`}
                >
                  {point.denominator === null ? '–' : formatCount(point.denominator)}
                </NumberLink>
              </Cell>
              <Cell className={`${numeric} text-ink-3`}>
                {point.immature ? formatCount(point.immature) : '–'}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}
