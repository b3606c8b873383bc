import type { FoldedEpisode } from '@/lib/domain/handoff/episodes'
import { foldEpisodes } from '@/lib/domain/handoff/episodes'
import { NORTHWIND, tellNorthwind } from './northwind'
import { seedTerms } from './seed-terms'
import { historyOf } from './story-history'
import { Timeline } from './timeline'

/** Northwind's handoffs by the fold, without a database. */
export function foldNorthwind(anchor: string): FoldedEpisode[] {
  const timeline = new Timeline(anchor)
  const terms = seedTerms(timeline, NORTHWIND.timeZone)
  return tellNorthwind(timeline).flatMap(story =>
    foldEpisodes(
      historyOf(
        story,
        story.deals.map((_, index) => `${story.key}-D${index + 1}`),
      ),
      terms,
    ),
  )
}
