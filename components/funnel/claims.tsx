import { Section } from '@/components/ui/section'
import type { MetricAnswer } from '@/lib/contracts/metric'

/** What others publish. They measure different things and call them the same, so: claims, not targets. */
export function Claims({ answer }: { answer: MetricAnswer | null }) {
  if (!answer || answer.benchmarks.length === 0) return null
  return (
    <Section
      id="claims"
      title="What others claim"
      note="Published figures for MQL to SQL. Their definitions collide, most give no method, and none is a target."
    >
      <ul className="grid gap-x-12 gap-y-4 text-ink-2 md:grid-cols-2">
        {answer.benchmarks.map(claim => (
          <li key={claim.id} className="border-l-2 border-mark pl-3">
            <p>{claim.claim}</p>
            <p className="mt-0.5 text-xs text-ink-3">
              {claim.source}. {claim.definition}; of: {claim.denominator.toLowerCase()}.
              {claim.caution ? ` ${claim.caution}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
