import { firstTouchTerm } from '@/lib/domain/sla/first-touch-term'
import { termDueAt } from '@/lib/domain/sla/term-due-at'
import { AGREED_SLA } from './agreed-sla'
import { OUTSIDE_DACH } from './countries'
import { cutStory } from './cut-story'
import { REPS } from './reps'
import { Rng } from './rng'
import type { LeadStory } from './story'
import { tellLead } from './tell-lead'

const MINUTE_MS = 60_000
const [DEMO_REP] = REPS.americas

/** When the newest handoffs are due, in minutes from the moment the sample is made, and whether they are the demo rep's. */
const DUE_IN: readonly (readonly [minutes: number, isDemoRep: boolean])[] = [
  [-190, false],
  [-4, true],
  [52, true],
  [100, true],
  [185, false],
  [400, true],
  [760, false],
  [1_500, true],
]

/**
 * Handoffs of today, for a queue that is alive: they wait, the last ones due soon and some just overdue. They stand
 * beside the story, whose numbers are the same on whatever day it is told.
 */
export function tellFresh(nowMs: number, seed: number): LeadStory[] {
  const rng = new Rng(seed, 'fresh')
  return DUE_IN.flatMap(([minutes, isDemoRep], index) => {
    const leftMs = minutes * MINUTE_MS
    const story = tellWaiting(rng.fork(index), `NW-T${index + 1}`, nowMs, leftMs)
    const moved = moveBy(story, nowMs + leftMs - dueMs(story, nowMs))
    if (isDemoRep) moved.profile = { ...moved.profile, owner: DEMO_REP }
    return cutStory(moved, nowMs) ?? []
  })
}

/** One whose promise is long enough for so much to be left of it. */
function tellWaiting(rng: Rng, key: string, nowMs: number, leftMs: number): LeadStory {
  for (let attempt = 0; attempt < 100; attempt++) {
    const story = tellLead(rng.fork('attempt', attempt), {
      plan: { episodes: [{ mode: 'healthy', fate: 'untouched', verdict: null, touch: 'none' }] },
      chapter: { countries: OUTSIDE_DACH, lateness: 1 },
      key,
      mqlAt: nowMs,
      intensity: 1,
    })
    if (dueMs(story, nowMs) - nowMs > leftMs) return story
  }
  throw new Error('no promise of the sample is long enough')
}

function dueMs({ facts, profile }: LeadStory, startMs: number): number {
  const route = facts.find(fact => fact.kind === 'mql')?.route ?? ''
  const term = firstTouchTerm(AGREED_SLA, route, profile.segment)
  const due = term && termDueAt(term, AGREED_SLA, new Date(startMs))
  if (!due) throw new Error(`the sample's agreement promises nothing for the route "${route}"`)
  return due.getTime()
}

/** The same story at another time. What is promised is counted around the clock, so its length stays. */
function moveBy(story: LeadStory, ms: number): LeadStory {
  const moved = <T extends { at: number }>(list: T[]) => list.map(each => ({ ...each, at: each.at + ms }))
  return {
    ...story,
    createdAt: story.createdAt + ms,
    events: moved(story.events),
    touches: moved(story.touches),
    facts: moved(story.facts),
  }
}
