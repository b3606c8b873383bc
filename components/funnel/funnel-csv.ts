import { prepareCohorts } from '@/lib/charts/cohort-chart'
import { csvRow } from '@/lib/charts/csv-row'
import { ofShape, totalOf } from '@/lib/contracts/answer-shape'
import { groupLabel } from '@/lib/domain/format/group-label'
import { DIMENSION_LABELS, FORM_LABELS, type ValueDimension } from '@/lib/domain/metrics/ids'
import { declarationOf } from '@/lib/domain/metrics/registry'
import type { FunnelPart } from './funnel-part'
import { parseSort, segmentRows, sortSegments } from './segment-rows'
import { stageBars } from './stage-answers'

type Cell = string | number | null
type Asked = Pick<FunnelPart, 'queries' | 'view' | 'answerTo' | 'reporting'>

/** Exactly what the page shows, with its filters and definitions on top, numbers unrounded. */
export function funnelCsv(part: Asked, sort: string | null): string {
  const blocks = [
    preamble(part),
    stageRows(part),
    cohortRows(part, 'mql_to_sql'),
    cohortRows(part, 'mql_to_won'),
    curveRows(part),
    sizeRows(part),
    groupRows(part, sort),
  ]
  return blocks
    .filter(block => block.length > 0)
    .map(block => block.map(csvRow).join('\r\n'))
    .join('\r\n\r\n')
}

function preamble({ queries, view, answerTo, reporting }: Asked): Cell[][] {
  const echoed = answerTo(queries.stages.mql_to_sql)?.query
  const filters = Object.entries(view.filters).map(([name, values]): Cell[] => [
    `Filter: ${DIMENSION_LABELS[name as ValueDimension]}`,
    (values ?? []).map(value => groupLabel(name as ValueDimension, value)).join('; '),
  ])
  const used = [
    'mql_to_sal',
    'mql_to_sql',
    'mql_to_opportunity',
    'mql_to_won',
    'time_to_close',
    'deal_size',
  ] as const
  return [
    ['Treaty funnel'],
    ['First day', view.span.from ?? 'open'],
    ['Last day', view.span.to ?? 'open'],
    ['As of', echoed?.as_of ?? null],
    ['Time zone', reporting.timeZone],
    ['Counted', FORM_LABELS[view.form]],
    ...filters,
    ...used.map((metric): Cell[] => [
      `Definition: ${declarationOf(metric).label}`,
      declarationOf(metric).definition,
    ]),
  ]
}

function stageRows({ queries, answerTo }: Asked): Cell[][] {
  const bars = stageBars(queries, answerTo)
  const horizon = answerTo(queries.stages.mql_to_sql)?.query.horizon_days ?? null
  if (!bars) return []
  return [
    ['Stage', 'Leads', 'Of MQLs', 'Interval low', 'Interval high', 'Of the stage before', 'Horizon in days'],
    ...bars.map(bar => [
      bar.label,
      bar.count,
      bar.ofFirst,
      bar.interval?.[0] ?? null,
      bar.interval?.[1] ?? null,
      bar.ofPrevious,
      horizon,
    ]),
  ]
}

function cohortRows(
  { queries, view, answerTo, reporting }: Asked,
  metric: 'mql_to_sql' | 'mql_to_won',
): Cell[][] {
  const answer = ofShape(answerTo(queries.cohorts[metric]), 'rate')
  if (!answer) return []
  const { points } = prepareCohorts(answer, {
    by: view.by,
    notes: [],
    fiscalYearStartMonth: reporting.fiscalYearStartMonth,
  })
  return [
    [
      DIMENSION_LABELS[view.by],
      answer.label,
      'Interval low',
      'Interval high',
      'Reached',
      'Of',
      'Too young',
      'Horizon in days',
    ],
    ...points.map(point => [
      point.group,
      point.value,
      point.band?.[0] ?? null,
      point.band?.[1] ?? null,
      point.numerator,
      point.denominator,
      point.immature,
      answer.query.horizon_days,
    ]),
  ]
}

function curveRows({ queries, answerTo }: Asked): Cell[][] {
  const row = totalOf(ofShape(answerTo(queries.curve), 'curve'))
  if (!row) return []
  return [
    ['Days since MQL', 'Share won', 'Band low', 'Band high', 'Still followed'],
    ...row.points.map(point => [point.day, point.value, point.low, point.high, point.at_risk]),
  ]
}

function sizeRows({ queries, answerTo }: Asked): Cell[][] {
  const row = totalOf(ofShape(answerTo(queries.sizes), 'distribution'))
  if (!row) return []
  return [
    ['Won deals', 'Sum', 'Mean', 'Median', 'P25', 'P75', 'P90', 'Largest'],
    [row.n, row.sum, row.mean, row.median, row.p25, row.p75, row.p90, row.max],
  ]
}

function groupRows({ queries, view, answerTo }: Asked, sort: string | null): Cell[][] {
  const { segments } = queries
  const answers = {
    mql_volume: answerTo(segments.mql_volume),
    mql_to_sal: answerTo(segments.mql_to_sal),
    mql_to_sql: answerTo(segments.mql_to_sql),
    mql_to_won: answerTo(segments.mql_to_won),
    deal_size: answerTo(segments.deal_size),
  }
  const rows = sortSegments(segmentRows(answers, view.group), parseSort(sort))
  return [
    [
      DIMENSION_LABELS[view.group],
      'MQLs',
      'SAL',
      'SAL of',
      'SAL rate',
      'SQL',
      'SQL of',
      'SQL rate',
      'Won',
      'Won of',
      'Won rate',
      'Won deals',
      'Median deal',
    ],
    ...rows.map(row => [
      row.label,
      row.mql_volume?.n ?? null,
      ...[row.mql_to_sal, row.mql_to_sql, row.mql_to_won].flatMap(cell => [
        cell?.numerator ?? null,
        cell?.denominator ?? null,
        cell?.value ?? null,
      ]),
      row.deal_size?.n ?? null,
      row.deal_size?.median ?? null,
    ]),
  ]
}
