import { ChangeText } from '@/components/overview/change-text'
import { keyNumberOf } from '@/components/overview/key-number'
import type { MetricAnswer } from '@/lib/contracts/metric'

/** How a stage's share moved against the period it is compared with. */
export function StageChange({ answer }: { answer: MetricAnswer | null }) {
  const change = answer ? keyNumberOf(answer).change : null
  return change ? (
    <span className="mt-1 block">
      <ChangeText change={{ ...change, note: null }} />
    </span>
  ) : null
}
