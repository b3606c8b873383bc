import { tellBackground } from './background'
import { type Chapter, scalePlan } from './chapter'
import { EVERYWHERE, OUTSIDE_DACH } from './countries'
import { addCuriosities } from './curiosities'
import { cutStory } from './cut-story'
import { Rng } from './rng'
import type { Scenario } from './scenario'
import { formFill } from './scenarios/form-fill'
import { healthy } from './scenarios/healthy'
import { personaMismatch } from './scenarios/persona-mismatch'
import { recycled } from './scenarios/recycled'
import { singleSession } from './scenarios/single-session'
import { slowFollowUp } from './scenarios/slow-follow-up'
import { tooLoose } from './scenarios/too-loose'
import { tooStrict } from './scenarios/too-strict'
import { volumeUpPipelineFlat } from './scenarios/volume-up-pipeline-flat'
import type { LeadStory } from './story'
import { tellChapter } from './tell-chapter'
import type { Timeline } from './timeline'

export const NORTHWIND = {
  name: 'Northwind',
  slug: 'northwind',
  timeZone: 'America/New_York',
  currency: 'USD',
} as const
export const NORTHWIND_SEED = 44
export const NORTHWIND_LEADS = 6_000

const FIRST_WEEK = -93

type Retelling = {
  mqls: number
  weeks: readonly [number, number]
  ramp?: number
  part?: number
  inDach?: boolean
}

/** A scenario's chapter at another time and size, outside DACH once the slow region has a chapter of its own. */
function retold({ chapters }: Scenario, { mqls, weeks, ramp, part = 0, inDach }: Retelling): Chapter {
  const chapter = chapters[part]
  if (!chapter) throw new Error('no such chapter')
  const countries = inDach ? chapter.countries : weeks[0] >= -50 ? OUTSIDE_DACH : EVERYWHERE
  return { ...chapter, weeks, countries, ramp: ramp ?? chapter.ramp, plan: scalePlan(chapter.plan, mqls) }
}

/** What happened at Northwind, under three versions of its agreement. */
const CHAPTERS: readonly Chapter[] = [
  // Version 1: everything counts.
  retold(healthy, { mqls: 250, weeks: [-93, -62], ramp: 1.4 }),
  retold(tooLoose, { mqls: 260, weeks: [-90, -62], ramp: 1.5 }),
  retold(personaMismatch, { mqls: 46, weeks: [-90, -62] }),
  retold(singleSession, { mqls: 40, weeks: [-90, -62] }),
  retold(recycled, { mqls: 54, weeks: [-88, -70] }),
  // Version 2: too strict for buyers, open to forms; then a quarter of bought volume.
  retold(tooStrict, { mqls: 88, weeks: [-62, -53] }),
  retold(volumeUpPipelineFlat, { mqls: 140, weeks: [-53, -40], part: 0 }),
  retold(volumeUpPipelineFlat, { mqls: 322, weeks: [-40, -27], part: 1 }),
  retold(formFill, { mqls: 34, weeks: [-27, -24] }),
  retold(healthy, { mqls: 26, weeks: [-27, -24], ramp: 1 }),
  // Version 3: a form is not a handoff any more.
  retold(healthy, { mqls: 490, weeks: [-24, 1], ramp: 1.15 }),
  // From the day the representative for Germany left, DACH waits.
  retold(slowFollowUp, { mqls: 150, weeks: [-50, 1], inDach: true }),
]

/** Every lead of the sample company as it stands at the start of the anchor day, in the order it came in. */
export function tellNorthwind(timeline: Timeline, seed: number = NORTHWIND_SEED): LeadStory[] {
  const rng = new Rng(seed, 'northwind')
  const handedOver = CHAPTERS.flatMap((chapter, index) =>
    tellChapter(chapter, rng.fork('chapter', index), timeline, n => `c${index}x${n}`),
  )
  addCuriosities(handedOver, rng.fork('curiosities'), timeline)
  const others = tellOthers(rng.fork('others'), timeline, NORTHWIND_LEADS - handedOver.length)
  return [...handedOver, ...others]
    .flatMap(story => cutStory(story, timeline.cutMs) ?? [])
    .sort((a, b) => a.createdAt - b.createdAt || (a.key < b.key ? -1 : 1))
    .map((story, index) => ({ ...story, key: `NW-${String(index + 1).padStart(5, '0')}` }))
}

/** Most leads never reach the line; since version 3 the bought form-fills are among them. */
function tellOthers(rng: Rng, timeline: Timeline, count: number): LeadStory[] {
  return Array.from({ length: count }, (_, index) => {
    const own = rng.fork(index)
    const createdAt = timeline.instant(own, FIRST_WEEK, 1, 1.25)
    const isFormFill = createdAt > timeline.week(-24) && own.chance(0.3)
    return tellBackground(own, {
      key: `b${index}`,
      createdAt,
      countries: EVERYWHERE,
      isFormFill,
      eventCount: own.int(1, 11),
    })
  })
}
