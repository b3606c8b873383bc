import 'server-only'
import { openProjection, projectLeads } from '../handoff/project'
import { bumpDataset } from '../record'
import type { WriteContext } from './context'
import { findLeads } from './find-leads'
import { linkDeals } from './link-deals'
import { writeEvents } from './write-events'
import { writeFacts } from './write-facts'
import { writeLeads } from './write-leads'
import { writeOpportunities } from './write-opportunities'
import { writeOpportunityEvents } from './write-opportunity-events'
import { writeTouches } from './write-touches'

/**
 * Writes what the intake holds, set by set, and projects the leads it bears on: leads first, so that what names
 * them in the same file finds them. Every row of the file is left with an outcome.
 */
export async function writeRecords(
  context: WriteContext,
  onStep: (share: number) => void = () => {},
): Promise<void> {
  const steps = [
    writeLeads,
    findLeads,
    writeFacts,
    writeOpportunities,
    linkDeals,
    writeOpportunityEvents,
    writeEvents,
  ]
  await openProjection(context.tx)
  for (const [i, step] of [...steps, writeTouches].entries()) {
    await step(context)
    onStep((i + 1) / (steps.length + 2))
  }
  await projectLeads(context.tx, context.workspace)
  const [changed] = await context.tx.sql`select from in_outcome where rank in (3, 4) limit 1`
  if (changed) await bumpDataset(context.tx, context.workspace.id)
}
