import { bulkClient } from './bulk-client'
import { workspaceIdOf } from './create-workspace'
import { Rng } from './rng'
import type { Scenario } from './scenario'
import { seedTerms } from './seed-terms'
import { appendStory } from './story-rows'
import { emptyRows } from './table-rows'
import { tellChapter } from './tell-chapter'
import type { Timeline } from './timeline'
import { writeWorkspace } from './write-workspace'

/** Writes a scenario into a workspace of its own and answers its id. */
export async function writeScenario(
  ownerUrl: string,
  scenario: Scenario,
  timeline: Timeline,
): Promise<string> {
  const { name, chapters } = scenario
  const workspaceId = workspaceIdOf(name)
  const rows = emptyRows()
  const context = { workspaceId, seed: 1, cutMs: timeline.cutMs, terms: seedTerms(timeline, 'UTC') }
  chapters.forEach((chapter, index) => {
    const rng = new Rng(1, name, index)
    for (const story of tellChapter(chapter, rng, timeline, n => `${index}-${n}`))
      appendStory(rows, story, context)
  })
  const sql = bulkClient(ownerUrl)
  try {
    const workspace = { slug: name, name, timeZone: 'UTC', currency: 'USD', isSample: false }
    await writeWorkspace(sql, workspace, rows, timeline)
  } finally {
    await sql.end({ timeout: 5 })
  }
  return workspaceId
}
