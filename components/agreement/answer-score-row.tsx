'use client'

import { useQuery } from '@tanstack/react-query'
import { clusterOptions } from '@/components/rejection/cluster-queries'
import { Cell, numeric, Row } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { formatCount } from '@/lib/domain/format/format-count'
import { VerdictBadge } from './verdict-badge'

/** Marketing's promise to answer rejections: how many clusters it answered in time, and what is overdue. */
export function AnswerScoreRow() {
  const { data } = useQuery(clusterOptions)
  if (!data?.term) return null
  const { in_time: inTime, late, overdue } = data.record
  const of = inTime + late + overdue
  return (
    <Row>
      <Cell>
        <span className="font-medium">Rejections are answered</span>
        <span className="block text-xs text-ink-3">
          <TextLink href="/rejections/clusters">Clusters of rejections</TextLink>
        </span>
      </Cell>
      <Cell className={numeric}>{data.term}</Cell>
      <Cell className={numeric}>
        <span className="font-medium">
          {of === 0 ? 'none was due' : `${formatCount(inTime)} of ${formatCount(of)} in time`}
        </span>
        <span className="block text-xs text-ink-3">
          {overdue > 0 ? `${formatCount(overdue)} overdue` : ''}
        </span>
      </Cell>
      <Cell className="text-ink-3">–</Cell>
      <Cell>
        <VerdictBadge verdict={of === 0 ? 'unknown' : late + overdue === 0 ? 'kept' : 'broken'} />
      </Cell>
    </Row>
  )
}
