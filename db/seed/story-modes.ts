import type { Condition } from '@/lib/domain/criteria/condition'
import type { Gate } from '@/lib/domain/criteria/criteria'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/default-criteria'
import type { LeadFacts } from '@/lib/domain/criteria/lead-facts'
import { type AgreedCriteria, criteriaAt } from '@/lib/domain/failure-mode/agreed-criteria'
import { summariseEngagement } from '@/lib/domain/failure-mode/engagement-summary'
import { failureModeAt, momentOfMql } from '@/lib/domain/failure-mode/failure-mode-at'
import type { Episode } from '@/lib/domain/handoff/episode'
import type { HandoffTerms } from '@/lib/domain/handoff/lead-history'
import type { FailureMode } from '@/lib/domain/rejection/reasons'
import { AGREEMENTS } from './agreements'
import type { LeadStory, Profile } from './story'

const known = new WeakMap<HandoffTerms, AgreedCriteria[]>()

/** The sample company's criteria as far as failure modes ask: which gates there are, and what is a form. */
export function storyCriteria(terms: HandoffTerms): AgreedCriteria[] {
  const remembered = known.get(terms)
  if (remembered) return remembered
  const agreed = terms.agreementVersions.flatMap(({ n, effectiveAt }) => {
    const criteria = AGREEMENTS.find(each => each.n === n)?.content.criteria
    if (!criteria) return []
    const { forms, weak } = criteria.event_kinds
    const gates = criteria.gates.map(
      ({ operator, value, when_unknown, enforced, ...gate }): Gate => ({
        ...gate,
        // The seed's gates are literals; a test reads them by the contract as well.
        condition: { operator, value } as Condition,
        whenUnknown: when_unknown === 'pass' ? 'pass' : 'hold',
        isEnforced: enforced,
      }),
    )
    return [{ n, effectiveAt, criteria: { ...DEFAULT_CRITERIA, gates, eventKinds: { forms, weak } } }]
  })
  known.set(terms, agreed)
  return agreed
}

/** Failure mode of each of a story's episodes, in their order. */
export function storyModes(
  story: LeadStory,
  episodes: readonly Episode[],
  terms: HandoffTerms,
): (FailureMode | 'healthy' | null)[] {
  const agreed = storyCriteria(terms)
  const facts = factsOf(story.profile)
  const events = story.events.map(({ type, at }, index) => ({
    ...{ id: String(index), type, occurredAt: new Date(at), dateOnly: false, properties: null },
  }))
  return episodes.map(episode => {
    const mql = momentOfMql(episode)
    if (mql === null) return null
    const criteria = criteriaAt(episode.agreementVersion, agreed)
    const engagement = summariseEngagement(events, mql, criteria, terms.timeZone)
    return failureModeAt({ episode, episodes, engagement, facts }, criteria, terms.timeZone)
  })
}

function factsOf(profile: Profile): LeadFacts {
  const { company, jobTitle, industry, country, employees, employeeBand, annualRevenueMinor } = profile
  const { source, segment } = profile
  const place = { company, jobTitle, industry, country, source, segment }
  return { ...place, employees, employeeBand, annualRevenueMinor, attributes: {} }
}
