import { z } from 'zod'
import { OUTCOME_CLASSES } from '@/lib/domain/replay/outcome-class'
import { criteriaInput } from './criteria'

const MOST_WEEKS = 26

/** `POST /api/v1/shadow-runs`: criteria of a proposal, or any others, look on for some weeks. */
export const startShadowInput = z.strictObject({
  name: z.string().trim().min(1, 'is empty; give the run a name.').max(80),
  proposal_id: z.uuid().optional(),
  criteria: criteriaInput.optional(),
  weeks: z.int().min(1).max(MOST_WEEKS).default(4),
  /** First day, today when left out. A day before today looks back at what was recorded since. */
  from: z.iso.date().optional(),
})
export type StartShadowInput = z.output<typeof startShadowInput>

export const shadowKey = z.strictObject({ id: z.uuid() })

const run = z.object({
  id: z.uuid(),
  name: z.string(),
  proposal_id: z.uuid().nullable(),
  weeks: z.number(),
  starts_at: z.iso.datetime(),
  ends_at: z.iso.datetime(),
  stopped_at: z.iso.datetime().nullable(),
  state: z.enum(['running', 'ended', 'stopped']),
  started_by: z.string().nullable(),
})
export type ShadowRunView = z.infer<typeof run>
export const shadowList = z.object({ runs: z.array(run) })
export type ShadowList = z.infer<typeof shadowList>

const lead = z.object({
  lead_id: z.uuid(),
  name: z.string().nullable(),
  company: z.string().nullable(),
  /** When the run, or reality, handed it over. */
  at: z.iso.datetime(),
  became: z.enum(OUTCOME_CLASSES),
})
export type ShadowLead = z.infer<typeof lead>

const side = z.object({
  n: z.number(),
  became: z.record(z.enum(OUTCOME_CLASSES), z.number()),
  /** Some of them, the newest first, to those who may see single leads. */
  leads: z.array(lead),
})
export type ShadowSideView = z.infer<typeof side>

export const shadowResult = z.object({
  run,
  /** Until when it has looked so far. */
  until: z.iso.datetime(),
  /** Only so many leads were judged. */
  is_cut: z.boolean(),
  leads: z.number(),
  both: side,
  added: side,
  removed: side,
})
export type ShadowResult = z.infer<typeof shadowResult>
export const shadowReference = z.object({ id: z.uuid() })
