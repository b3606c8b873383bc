import { describe, expect, it } from 'vitest'
import { type FoldedEpisode, foldEpisodes } from '@/lib/domain/handoff/episodes'
import type { Mode } from './chapter'
import { foldTotal, metricRows, promisedByMetrics } from './metric-rows.testing'
import { Rng } from './rng'
import type { Scenario } from './scenario'
import { SCENARIOS } from './scenarios/registry'
import { volumeUpPipelineFlat } from './scenarios/volume-up-pipeline-flat'
import { seedTerms } from './seed-terms'
import type { LeadStory } from './story'
import { historyOf } from './story-history'
import { tellChapter } from './tell-chapter'
import { Timeline } from './timeline'

const AS_OF = '2026-07-01T00:00:00Z'
const timeline = new Timeline('2026-07-01')
const terms = seedTerms(timeline, 'UTC')

type Told = { story: LeadStory; episodes: FoldedEpisode[] }

function tell(scenario: Scenario, seed: number): Told[][] {
  return scenario.chapters.map((chapter, index) =>
    tellChapter(chapter, new Rng(seed, scenario.name, index), timeline, n => `${index}-${n}`).map(story => ({
      story,
      episodes: foldEpisodes(
        historyOf(
          story,
          story.deals.map((_, n) => `${story.key}-${n}`),
        ),
        terms,
      ),
    })),
  )
}

/** The failure mode by METRICS.md section 10, told from the lead's events alone. */
function modeOf({ story, episodes }: Told, episode: FoldedEpisode): Mode {
  const at = episode.mqlAt?.getTime() ?? 0
  const seen = story.events.filter(event => event.at <= at)
  const rejections = episodes.filter(each => each.n < episode.n && each.disposition === 'rejected')
  const last = rejections.at(-1)?.disposedAt?.getTime()
  if (last !== undefined && !seen.some(event => event.at > last)) return 'recycled'
  const { employees, industry } = story.profile
  if (
    employees < 20 ||
    (industry === 'Education' &&
      /Student|Intern|Freelance|Assistant|Seeker|Teacher|Junior/.test(story.profile.jobTitle))
  )
    return 'persona_mismatch'
  if (seen.length === 1 && seen[0]?.type === 'form_submit') return 'form_fill'
  const times = seen.map(event => event.at)
  if (times.length > 0 && Math.max(...times) - Math.min(...times) <= 30 * 60_000) return 'single_session'
  return 'healthy'
}

const count = <T>(list: readonly T[], test: (item: T) => boolean) => list.filter(test).length

describe.each(SCENARIOS)('$name', scenario => {
  it.each([1, 2, 3])('keeps its promise (seed %i)', async seed => {
    const told = tell(scenario, seed).flat()
    const rows = metricRows(
      told.map(each => each.story),
      terms,
    )
    const modes: Partial<Record<Mode, number>> = {}
    for (const each of told)
      for (const episode of each.episodes) {
        const mode = modeOf(each, episode)
        modes[mode] = (modes[mode] ?? 0) + 1
      }
    const asked = await promisedByMetrics((metric, query) => foldTotal(rows, AS_OF, metric, query))
    expect({ ...asked, modes }).toEqual(scenario.promise)
  })

  it('tells nothing impossible', () => {
    for (const { story, episodes } of tell(scenario, 4).flat()) {
      expect(episodes.map(e => e.problem).filter(Boolean)).toEqual([])
      expect(episodes.map(e => e.inferred).filter(Boolean)).toEqual([])
      for (const event of story.events) expect(event.at).toBeGreaterThanOrEqual(story.createdAt)
    }
  })
})

it('doubles the volume of a quarter and leaves its pipeline where it was', () => {
  const [before, after] = tell(volumeUpPipelineFlat, 1).map(chapter => chapter.flatMap(each => each.episodes))
  expect([before?.length, after?.length]).toEqual([100, 230])
  const pipeline = [before, after].map(chapter => count(chapter ?? [], e => e.opportunityAt !== null))
  expect(pipeline).toEqual([18, 18])
})
