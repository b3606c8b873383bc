'use client'

import { RateCell } from '@/components/funnel/rate-cell'
import { Section } from '@/components/ui/section'
import { Segmented } from '@/components/ui/segmented'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { niceAxis } from '@/lib/charts/nice-axis'
import { drillHref } from '@/lib/client/drill'
import { ofShape } from '@/lib/contracts/answer-shape'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatMinutes } from '@/lib/domain/format/format-duration'
import { type GroupRow, groupRows } from './group-rows'
import type { SlaPagePart } from './sla-part'

const GROUPS = [
  { value: 'owner', label: 'Rep' },
  { value: 'route', label: 'Route' },
  { value: 'source', label: 'Source' },
  { value: 'segment', label: 'Segment' },
] as const

/** Who keeps the promises, and how fast: a rate on too few is grey and judged by nobody. */
export function GroupSection({ queries, view, answerTo, reporting, setParams }: SlaPagePart) {
  const { group } = view
  const rows = groupRows(
    ofShape(answerTo(queries.grouped), 'rate'),
    ofShape(answerTo(queries.speed), 'curve'),
    group,
  )
  const all = rows[0]?.rate ?? null
  const highs = rows.map(({ rate }) => (rate?.low_n ? 0 : (rate?.interval?.[1] ?? 0)))
  const { top } = niceAxis(Math.max(...highs, 0.01), 1)
  const href = ({ value, rate }: GroupRow) =>
    reporting.canSeeLeads && rate?.numerator
      ? drillHref(
          {
            ...queries.grouped,
            filters:
              value === null ? queries.grouped.filters : { ...queries.grouped.filters, [group]: [value] },
          },
          'numerator',
        )
      : null
  const name = GROUPS.find(each => each.value === group)?.label ?? ''
  return (
    <Section
      id="groups"
      title="Who keeps them"
      note="With different sources and regions, reps are not alike: read the interval before the name."
      actions={
        <Segmented
          label="Group by"
          options={GROUPS}
          value={group}
          onValueChange={next => setParams({ group: next })}
        />
      }
    >
      <TableFrame label={`Attainment and speed by ${name.toLowerCase()}`}>
        <Table className="min-w-2xl">
          <thead>
            <tr>
              <HeadCell>{name}</HeadCell>
              <HeadCell className="text-right">In time</HeadCell>
              <HeadCell className="text-right">Not due yet</HeadCell>
              <HeadCell className="text-right">Half touched within</HeadCell>
              <HeadCell className="text-right">Nine in ten within</HeadCell>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <Row key={row.value ?? 'total'} className={row.value === null ? 'font-medium' : undefined}>
                <th scope="row" className="max-w-56 truncate py-2 pr-4 text-left align-top font-medium">
                  {row.label}
                </th>
                <RateCell cell={row.rate} all={all} top={top} name={row.label} href={href(row)} />
                <Cell className={numeric}>
                  {row.rate?.pending == null ? '–' : formatCount(row.rate.pending)}
                </Cell>
                <SpeedCell minutes={row.speed?.median ?? null} isSmall={row.speed?.low_n ?? true} />
                <SpeedCell minutes={row.speed?.p90 ?? null} isSmall={row.speed?.low_n ?? true} />
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      <p className="mt-3 text-xs text-ink-3">
        Speed is around the clock, of the MQLs of these days; half and nine tenths of those who are touched in
        the end.
      </p>
    </Section>
  )
}

function SpeedCell({ minutes, isSmall }: { minutes: number | null; isSmall: boolean }) {
  return (
    <Cell className={isSmall ? `${numeric} text-ink-3` : numeric}>
      {minutes === null ? <span className="text-ink-3">–</span> : formatMinutes(minutes)}
    </Cell>
  )
}
