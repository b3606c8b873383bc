import { Section } from '@/components/ui/section'
import type { ReviewPack } from '@/lib/contracts/review-pack'
import { formatDaySpan } from '@/lib/domain/format/format-day'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { PackChanges } from './pack-changes'
import { PackClusters } from './pack-clusters'
import { PackDisputes } from './pack-disputes'
import { PackOutcomes } from './pack-outcomes'
import { PackReasons } from './pack-reasons'
import { PackScorecard } from './pack-scorecard'
import { PackSuggestions } from './pack-suggestions'
import { PackVolume } from './pack-volume'

export type PackProps = {
  pack: ReviewPack
  timeZone: string
  /** Whether counts may open their leads; not in a closed review, whose counts are those of its day. */
  canOpen: boolean
}

/** The evidence, in the order in which one talks about it. */
export function PackView(props: PackProps) {
  const { pack, timeZone } = props
  return (
    <>
      <Section
        id="changed"
        title="What changed"
        note={`${formatDaySpan(pack.from, pack.to)}, as known on ${formatInstant(pack.as_of, timeZone)}.`}
      >
        <PackChanges {...props} />
      </Section>
      <Section
        id="outcomes"
        title="What came of each version"
        note="Over all time up to here. A share is said of handoffs that have had their time; grey where they are too few."
      >
        <PackOutcomes {...props} />
      </Section>
      <Section
        id="scorecards"
        title="Both scorecards"
        note="A verdict is given only where chance is ruled out."
      >
        <PackScorecard {...props} />
      </Section>
      <Section id="reasons" title="Why sales sent leads back">
        <PackReasons {...props} />
        <PackClusters {...props} />
      </Section>
      <Section
        id="suggestions"
        title="What could be changed"
        note="Each edit with what it would have done over the year up to the end of the period."
      >
        <PackSuggestions {...props} />
      </Section>
      <Section id="volume" title="Volume against pipeline">
        <PackVolume {...props} />
      </Section>
      <Section id="disputes" title="Contested answers">
        <PackDisputes {...props} />
      </Section>
    </>
  )
}
