import 'server-only'
import type { CanonicalRecord } from '@/lib/domain/record/record'
import { noteChanges } from '../handoff/note-changes'
import { openProjection, projectLeads } from '../handoff/project'
import { bumpDataset } from '../record'
import { scoreImported } from '../scoring/score-imported'
import type { WriteContext } from './context'
import { findLeads } from './find-leads'
import { RANK } from './intake-tables'
import { linkDeals } from './link-deals'
import { writeEvents } from './write-events'
import { writeFacts } from './write-facts'
import { writeLeads } from './write-leads'
import { writeOpportunities } from './write-opportunities'
import { writeOpportunityEvents } from './write-opportunity-events'
import { writeTouches } from './write-touches'

type Kind = CanonicalRecord['kind']
type Step = { run: (context: WriteContext) => Promise<void>; for: readonly Kind[] }

/** Leads come first, so that what names them in the same file finds them. */
const STEPS: readonly Step[] = [
  { run: writeLeads, for: ['lead', 'lead_stage'] },
  { run: findLeads, for: ['event', 'touch', 'lead_stage', 'lead', 'opportunity'] },
  { run: writeFacts, for: ['lead', 'lead_stage'] },
  { run: writeOpportunities, for: ['opportunity'] },
  { run: linkDeals, for: ['lead'] },
  { run: writeOpportunityEvents, for: ['opportunity_stage'] },
  { run: writeEvents, for: ['event'] },
  { run: writeTouches, for: ['touch'] },
]

/** Kinds of which metrics count the rows themselves. */
const ROWS: readonly Kind[] = ['lead', 'lead_stage', 'opportunity', 'opportunity_stage']

/**
 * Writes what the intake holds, set by set, and projects the leads it bears on. Every row of the file is left with
 * an outcome.
 */
export async function writeRecords(
  context: WriteContext,
  kinds: ReadonlySet<Kind>,
  onStep: (share: number) => void = () => {},
): Promise<void> {
  const steps = STEPS.filter(step => step.for.some(kind => kinds.has(kind)))
  await openProjection(context.tx)
  for (const [i, step] of steps.entries()) {
    await step.run(context)
    onStep((i + 1) / (steps.length + 1))
  }
  await projectLeads(context.tx, context.workspace)
  await scoreImported(context, kinds, new Date())
  const [changed] = await context.tx.sql`
    select from in_outcome where rank in (${RANK.updated}, ${RANK.created}) limit 1`
  if (!changed) return
  // What people did bears on metrics through their handoffs alone, which the projection has noted.
  if (ROWS.some(kind => kinds.has(kind))) await noteChanges(context.tx, context.workspace.id, null)
  await bumpDataset(context.tx, context.workspace.id)
}
