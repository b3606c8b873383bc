import type { Route } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { ReviewHead } from '@/lib/contracts/review'
import { formatDay, formatDaySpan } from '@/lib/domain/format/format-day'
import { dayOf } from '@/lib/domain/format/format-instant'

/** Closed reviews, each with what it found in one sentence. */
export function PastReviews({ reviews, timeZone }: { reviews: readonly ReviewHead[]; timeZone: string }) {
  if (reviews.length === 0)
    return (
      <EmptyState title="No review was closed yet">
        A closed review keeps its evidence, minutes and decisions for good.
      </EmptyState>
    )
  return (
    <TableFrame label="Closed reviews, the newest first">
      <Table className="min-w-160">
        <thead>
          <tr>
            <HeadCell>Review</HeadCell>
            <HeadCell>Looked at</HeadCell>
            <HeadCell>Found</HeadCell>
            <HeadCell className="text-right">Decisions</HeadCell>
            <HeadCell className="text-right">Not done yet</HeadCell>
          </tr>
        </thead>
        <tbody>
          {reviews.map(review => (
            <Row key={review.id}>
              <Cell className="whitespace-nowrap">
                <TextLink href={`/reviews/meetings/${review.id}` as Route}>
                  Review {review.n}, {formatDay(dayOf(review.held_at ?? review.scheduled_at, timeZone))}
                </TextLink>
              </Cell>
              <Cell className="whitespace-nowrap text-ink-2">{formatDaySpan(review.from, review.to)}</Cell>
              <Cell className="min-w-64">{review.headline}</Cell>
              <Cell className={numeric}>{review.decisions}</Cell>
              <Cell className={numeric}>{review.undone}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}
