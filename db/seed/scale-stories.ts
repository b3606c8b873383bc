import { tellBackground } from './background'
import { EVERYWHERE } from './countries'
import { cutStory } from './cut-story'
import { planLeads } from './episode-plan'
import { Rng } from './rng'
import { scaleChapter } from './scale-plan'
import type { LeadStory } from './story'
import { tellLead } from './tell-lead'
import type { Timeline } from './timeline'

export type Scale = {
  seed: number
  leads: number
  handoffsPerLead: number
  eventsPerLead: number
  /** Attributes say nothing about outcomes: whatever a statistic finds here is a false alarm. */
  isPureChance: boolean
}

const BLOCK = 4_000

/** Leads of any number, one at a time and in blocks that know nothing of each other. */
export function* tellScale(scale: Scale, timeline: Timeline): Generator<LeadStory> {
  for (let start = 0; start < scale.leads; start += BLOCK) {
    const size = Math.min(BLOCK, scale.leads - start)
    const rng = new Rng(scale.seed, 'scale', start)
    let n = start
    // Blocks follow each other in time as they would in life, which also keeps the indexes warm while loading.
    const span = [start / scale.leads, (start + size) / scale.leads] as const
    for (const story of tellBlock(rng, size, span, { scale, timeline })) {
      n += 1
      yield { ...story, key: `L${String(n).padStart(8, '0')}` }
    }
  }
}

type Setting = { scale: Scale; timeline: Timeline }

function* tellBlock(
  rng: Rng,
  size: number,
  span: readonly [number, number],
  { scale, timeline }: Setting,
): Generator<LeadStory> {
  const chapter = scaleChapter(Math.round(size * scale.handoffsPerLead), scale.isPureChance)
  const [from, to] = chapter.weeks
  const plans = planLeads(chapter, rng.fork('plan')).slice(0, size)
  const intensity = scale.eventsPerLead / 11
  for (let i = 0; i < size; i++) {
    const own = rng.fork(i)
    const at = timeline.instant(own, from, to, chapter.ramp, own.between(...span))
    const plan = plans[i]
    const eventCount = own.int(1, Math.max(1, Math.round(scale.eventsPerLead * 2 - 1)))
    const story = plan
      ? tellLead(own, { plan, chapter, key: '', mqlAt: at, intensity })
      : tellBackground(own, {
          key: '',
          createdAt: at,
          countries: EVERYWHERE,
          isFormFill: own.chance(0.05),
          eventCount,
        })
    const told = cutStory(story, timeline.cutMs)
    if (told) yield told
  }
}
