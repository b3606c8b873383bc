import { workspaceIdOf } from './create-workspace'
import { dealEventRows, dealRow } from './deal-rows'
import { NORTHWIND, NORTHWIND_SEED, tellNorthwind } from './northwind'
import { tellOutbound } from './outbound'
import { Rng } from './rng'
import { seedTerms } from './seed-terms'
import { seedUuid } from './seed-uuid'
import { appendStory } from './story-rows'
import { emptyRows, type SeedRows } from './table-rows'
import { tellFresh } from './tell-fresh'
import type { Timeline } from './timeline'

/** Rows of the sample company as of the start of the anchor day, and with `nowMs` the handoffs that wait right then. */
export function northwindRows(timeline: Timeline, nowMs: number | null = null): SeedRows {
  const rows = emptyRows()
  const terms = seedTerms(timeline, NORTHWIND.timeZone)
  const context = {
    workspaceId: workspaceIdOf(NORTHWIND.slug),
    seed: NORTHWIND_SEED,
    cutMs: timeline.cutMs,
    terms,
  }
  for (const story of tellNorthwind(timeline)) appendStory(rows, story, context)
  if (nowMs !== null)
    for (const story of tellFresh(nowMs, NORTHWIND_SEED))
      appendStory(rows, story, { ...context, cutMs: nowMs })
  const rng = new Rng(NORTHWIND_SEED, 'outbound')
  for (const [index, { deal, profile }] of tellOutbound(rng, timeline).entries()) {
    const dealId = seedUuid(rng, deal.createdAt)
    const ref = `NW-O${index + 1}`
    const place = {
      ...context,
      leadId: null,
      leadKey: null,
      dealId,
      ref,
      profile,
      handoffId: null,
      route: null,
    }
    rows.opportunity.push(dealRow(deal, place))
    rows.opportunity_event.push(...dealEventRows(deal, place, rng))
  }
  return rows
}
