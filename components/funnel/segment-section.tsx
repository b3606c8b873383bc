'use client'

import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { TableFrame } from '@/components/ui/table'
import { DIMENSION_LABELS } from '@/lib/domain/metrics/ids'
import type { FunnelPart } from './funnel-part'
import { SEGMENT_METRICS, type SegmentDimension } from './funnel-queries'
import { parseSort, segmentRows, sortSegments } from './segment-rows'
import { SegmentTable } from './segment-table'

const GROUPS: { value: SegmentDimension; label: string }[] = (
  ['source', 'segment', 'country', 'employee_band', 'route', 'agreement_version'] as const
).map(value => ({ value, label: DIMENSION_LABELS[value] }))

/** Where the good leads come from. */
export function SegmentSection(part: FunnelPart & { sort: string | null }) {
  const { queries, view, answerTo, sort, setParams } = part
  const answers = {
    mql_volume: answerTo(queries.segments.mql_volume),
    mql_to_sal: answerTo(queries.segments.mql_to_sal),
    mql_to_sql: answerTo(queries.segments.mql_to_sql),
    mql_to_won: answerTo(queries.segments.mql_to_won),
    deal_size: answerTo(queries.segments.deal_size),
  }
  const isReady = SEGMENT_METRICS.every(metric => answers[metric])
  const order = parseSort(sort)
  return (
    <Section
      id="segments"
      title={`Compared by ${DIMENSION_LABELS[view.group].toLowerCase()}`}
      note="Grey where there are too few to judge; those are not ranked. The line under a rate is its 95 % interval, the tick is the rate of all."
      actions={
        <Select
          label="Compare by"
          options={GROUPS}
          value={view.group}
          onValueChange={group => setParams({ group })}
          className="w-48"
        />
      }
    >
      {isReady ? (
        <TableFrame label={`Conversion by ${DIMENSION_LABELS[view.group].toLowerCase()}`}>
          <SegmentTable
            {...part}
            rows={sortSegments(segmentRows(answers, view.group), order)}
            order={order}
          />
        </TableFrame>
      ) : (
        <Skeleton className="h-64 w-full" />
      )}
    </Section>
  )
}
