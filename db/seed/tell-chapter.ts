import type { Chapter } from './chapter'
import { planLeads } from './episode-plan'
import type { Rng } from './rng'
import type { LeadStory } from './story'
import { tellLead } from './tell-lead'
import type { Timeline } from './timeline'

/** Every lead of a chapter, told to its end. */
export function tellChapter(
  chapter: Chapter,
  rng: Rng,
  timeline: Timeline,
  keyOf: (n: number) => string,
): LeadStory[] {
  const [from, to] = chapter.weeks
  return planLeads(chapter, rng.fork('plan')).map((plan, index) => {
    const own = rng.fork('lead', index)
    const mqlAt = timeline.instant(own, from, to, chapter.ramp)
    return tellLead(own, { plan, chapter, key: keyOf(index), mqlAt, intensity: 1 })
  })
}
