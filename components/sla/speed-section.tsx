'use client'

import { useQuery } from '@tanstack/react-query'
import { IntervalMark } from '@/components/funnel/interval-mark'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { niceAxis } from '@/lib/charts/nice-axis'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatInterval } from '@/lib/domain/format/format-interval'
import { formatShare } from '@/lib/domain/format/format-share'
import { SPEED_BUCKETS, type SpeedBucketId } from '@/lib/domain/sla/speed-buckets'
import type { SlaPagePart } from './sla-part'
import { clocksOptions } from './sla-queries'

const labelOf = (id: string) => SPEED_BUCKETS.find(bucket => bucket.id === id)?.label ?? id

/** Speed against conversion: what goes together. */
export function SpeedSection({ view, reporting, setParams }: SlaPagePart) {
  const { data } = useQuery(clocksOptions(view))
  if (!data) return <Skeleton className="h-60 w-full" />
  const { buckets, horizon_days: horizon } = data.conversion
  const { top } = niceAxis(
    Math.max(0.01, ...buckets.map(each => (each.low_n ? 0 : (each.interval?.[1] ?? 0)))),
    1,
  )
  const list = (bucket: SpeedBucketId) => {
    setParams({ bucket })
    document.getElementById('behind')?.scrollIntoView()
  }
  const counted = buckets.reduce((sum, each) => sum + (each.n ?? 0), 0)
  return (
    <Section
      id="speed"
      title="Speed and conversion"
      note={`Share that became an SQL within ${horizon} days, by how long the lead waited. Good leads also get called first: this is what goes together, not what a faster call would bring.`}
    >
      <TableFrame label="Share that became an SQL by time to first touch">
        <Table className="max-w-3xl">
          <thead>
            <tr>
              <HeadCell>First touch</HeadCell>
              <HeadCell className="text-right">Leads</HeadCell>
              <HeadCell className="text-right">Became an SQL</HeadCell>
              <HeadCell className="text-right max-sm:hidden">95{'\u202F'}% interval</HeadCell>
              <HeadCell className="max-sm:hidden">
                <span className="sr-only">Interval to scale</span>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {buckets.map(bucket => (
              <Row key={bucket.id}>
                <Cell className="font-medium">{labelOf(bucket.id)}</Cell>
                <Cell className={numeric}>
                  {reporting.canSeeLeads && bucket.n ? (
                    <button
                      type="button"
                      onClick={() => list(bucket.id)}
                      aria-label={`${labelOf(bucket.id)}: ${formatCount(bucket.n)} leads, list them`}
                      className="rounded-sm decoration-rule underline-offset-4 hover:underline"
                    >
                      {formatCount(bucket.n)}
                    </button>
                  ) : bucket.n === null ? (
                    '–'
                  ) : (
                    formatCount(bucket.n)
                  )}
                </Cell>
                <Cell className={bucket.low_n ? `${numeric} text-ink-3` : `${numeric} font-medium`}>
                  {bucket.value === null ? '–' : formatShare(bucket.value)}
                </Cell>
                <Cell className={`${numeric} text-ink-2 max-sm:hidden`}>
                  {bucket.interval ? formatInterval(bucket.interval, 'share', null) : '–'}
                </Cell>
                <Cell className="text-right max-sm:hidden">
                  {bucket.value === null ? null : (
                    <IntervalMark
                      value={bucket.value}
                      interval={bucket.interval}
                      reference={null}
                      isSmall={bucket.low_n}
                      top={top}
                    />
                  )}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      <p className="mt-3 text-xs text-ink-3">
        {counted === 0
          ? `No MQL of these days is ${horizon} days old yet.`
          : `MQLs of these days that are at least ${horizon} days old. Grey: too few to judge.`}
      </p>
    </Section>
  )
}
