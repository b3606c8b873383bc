import { Banner } from '@/components/ui/banner'
import { TextLink } from '@/components/ui/text-link'
import type { AgreementState } from '@/lib/contracts/agreement'
import { formatDay } from '@/lib/domain/format/format-day'
import { dayOf } from '@/lib/domain/format/format-instant'

/** The review both sides promised each other, when it is overdue. */
export function ReviewBanner({ review, timeZone }: { review: AgreementState['review']; timeZone: string }) {
  if (!review.overdue || !review.next_at) return null
  const every = review.every_months === 1 ? 'every month' : `every ${review.every_months} months`
  return (
    <Banner tone="warn" title={`A review was due on ${formatDay(dayOf(review.next_at, timeZone))}`}>
      Both sides agreed to look at the agreement {every}. <TextLink href="/reviews">Hold the review</TextLink>
      , or sign what was learned as a new version.
    </Banner>
  )
}
