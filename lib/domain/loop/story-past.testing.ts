import type { LeadStory } from '@/db/seed/story'
import { historyOf } from '@/db/seed/story-history'
import { NO_FACTS } from '../criteria/lead-facts'
import { momentOfMql, rejectionsBefore } from '../failure-mode/failure-mode-at'
import { foldEpisodes } from '../handoff/episodes'
import type { HandoffTerms } from '../handoff/lead-history'
import { verdictOf } from '../rejection/reasons'
import type { PastHandoff } from './past-handoff'
import { salesAnswer } from './sales-answer'

/** Handoffs of a generated lead as the loop looks at them. */
export function storyPast(story: LeadStory, terms: HandoffTerms): PastHandoff[] {
  const dealIds = story.deals.map((_, index) => `${story.key}-D${index + 1}`)
  const episodes = foldEpisodes(historyOf(story, dealIds), terms)
  const { company, jobTitle, industry, country, employees, employeeBand, source, segment } = story.profile
  const facts = {
    ...NO_FACTS,
    ...{ company, jobTitle, industry, country, employees, employeeBand, source, segment },
  }
  return episodes.flatMap(episode => {
    const mql = momentOfMql(episode)
    if (mql === null) return []
    const events = story.events
      .filter(({ at }) => at <= mql.ms)
      .map(({ type, at, properties }, i) => ({
        ...{ id: `${story.key}-${i}`, type, occurredAt: new Date(at), dateOnly: false, properties },
      }))
    const rejectedAt = rejectionsBefore(episode.n, episodes).at(-1) ?? null
    return [
      {
        id: `${story.key}-${episode.n}`,
        version: episode.agreementVersion,
        ...{ mql, facts, events, rejectedAt, endedAt: rejectedAt },
        answer: salesAnswer(episode),
        isAgainstCriteria: verdictOf(episode.reason) === 'criteria',
        reason: episode.reason,
        isSql: episode.sqlAt !== null,
        isWon: episode.outcome === 'won',
        isSqlDue: true,
        isWonDue: true,
      },
    ]
  })
}
