import type { Chapter, Mode } from './chapter'
import { afterwards, buildUp, formFill, singleSession } from './engagement'
import type { EpisodePlan, LeadPlan } from './episode-plan'
import { followUp } from './follow-up'
import { drawProfile } from './profile'
import type { Rng, Weighted } from './rng'
import type { EventSeed, LeadStory } from './story'
import { DAY_MS } from './timeline'

const ROUTES_OF: Readonly<Record<Mode, Weighted<string>>> = {
  healthy: [
    ['scored', 62],
    ['inbound', 26],
    ['pql', 12],
  ],
  form_fill: [['scored', 1]],
  single_session: [
    ['scored', 82],
    ['inbound', 18],
  ],
  persona_mismatch: [
    ['scored', 76],
    ['inbound', 24],
  ],
  recycled: [['scored', 1]],
}

export type LeadWish = {
  plan: LeadPlan
  chapter: Pick<Chapter, 'countries' | 'sources' | 'lateness' | 'isPureChance'>
  key: string
  mqlAt: number
  /** 1 is the usual amount of engagement before a handoff. */
  intensity: number
}

/** Tells the whole story of one lead that was handed over, once or twice, as if all of it had happened already. */
export function tellLead(rng: Rng, { plan, chapter, key, mqlAt, intensity }: LeadWish): LeadStory {
  const first = firstOf(plan)
  const isPureChance = chapter.isPureChance ?? false
  const best = plan.episodes.at(-1)?.fate ?? first.fate
  const profile = drawProfile(rng, { ...chapter, mode: first.mode, fate: best })
  const story: LeadStory = { key, createdAt: mqlAt, profile, events: [], touches: [], facts: [], deals: [] }
  let at = mqlAt
  let turnedAwayAt = mqlAt
  plan.episodes.forEach((episode, index) => {
    const route = rng.weighted(ROUTES_OF[episode.mode])
    if (index > 0) at = turnedAwayAt + rng.int(25, 80) * DAY_MS
    story.events.push(
      ...engagement(rng, episode, { route, at, turnedAwayAt, isFirst: index === 0, intensity }),
    )
    const wish = {
      plan: episode,
      n: index + 1,
      mqlAt: at,
      route,
      profile,
      lateness: chapter.lateness,
      isPureChance,
    }
    const { facts, touches, deal, disposedAt } = followUp(rng, wish)
    story.facts.push(...facts)
    story.touches.push(...touches)
    if (deal) story.deals.push(deal)
    if (disposedAt !== null) turnedAwayAt = disposedAt
    // A lead that comes back "recycled" has read nothing since; that is what makes it one.
    if (plan.episodes.length === 1) story.events.push(...reading(rng, episode, at, intensity))
  })
  story.events.sort((a, b) => a.at - b.at)
  story.createdAt = Math.min(mqlAt, story.events[0]?.at ?? mqlAt)
  return story
}

type Engagement = { route: string; at: number; turnedAwayAt: number; isFirst: boolean; intensity: number }

function engagement(rng: Rng, { mode }: EpisodePlan, wish: Engagement): EventSeed[] {
  const { route, at, intensity } = wish
  if (mode === 'recycled') return []
  if (mode === 'form_fill') return formFill(rng, at)
  if (mode === 'single_session') return singleSession(rng, route, at)
  const longest = wish.isFirst ? 75 : (at - wish.turnedAwayAt) / DAY_MS - 2
  return buildUp(rng, route, at, rng.between(Math.min(8, longest / 2), longest), intensity)
}

function reading(rng: Rng, { fate }: EpisodePlan, from: number, intensity: number): EventSeed[] {
  const isWorked = fate === 'sql' || fate === 'open' || fate === 'lost' || fate === 'won'
  return afterwards(rng, from, isWorked ? 60 : 150, Math.round(rng.int(0, isWorked ? 9 : 4) * intensity))
}

function firstOf(plan: LeadPlan): EpisodePlan {
  const [first] = plan.episodes
  if (!first) throw new Error('a lead plan without a handoff')
  return first
}
