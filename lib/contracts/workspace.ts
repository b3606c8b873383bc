import { z } from 'zod'
import { isCurrency } from '@/lib/domain/workspace/currency'
import { isTimeZone } from '@/lib/domain/workspace/time-zone'
import { slaDocument } from './sla-terms'

/** `POST /api/v1/workspaces/{id}/open`: the workspace a person works in from now on. */
export const openWorkspaceInput = z.strictObject({ id: z.uuid() })

const name = z.string().trim().min(1, 'enter a name').max(80)
const timeZone = z.string().max(64).refine(isTimeZone, 'not a known IANA time zone, such as Europe/Berlin')
const currency = z
  .string()
  .transform(code => code.trim().toUpperCase())
  .refine(isCurrency, 'not an ISO 4217 currency code, such as USD')

/** What the operator says to make a workspace; the rest starts at its defaults. */
export const createWorkspaceInput = z.strictObject({
  name,
  slug: z
    .string()
    .min(2)
    .max(40)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens'),
  time_zone: timeZone,
  currency,
})
export type CreateWorkspaceInput = z.infer<typeof createWorkspaceInput>

const hours = z.number().positive('more than 0 hours').max(8_760, 'at most a year')

/** Per route, the hours around the clock sales has until the first touch: short for the same in `sla`. */
export const firstTouchTerms = z
  .record(z.string().trim().min(1).max(60), z.strictObject({ hours }))
  .refine(terms => Object.keys(terms).length <= 20, 'at most 20 routes')

/** `PATCH /api/v1/workspace`. `revision` is that of the workspace as it was read; without it: 428. */
export const updateWorkspaceInput = z.strictObject({
  revision: z.int().min(0).optional(),
  name: name.optional(),
  time_zone: timeZone.optional(),
  currency: currency.optional(),
  fiscal_year_start_month: z.int().min(1).max(12).optional(),
  first_touch: firstTouchTerms.optional(),
  disposition_days: z.number().positive().max(365).optional(),
  minimum_n: z.int().min(5, 'at least 5').max(1_000).optional(),
  /** What is promised where no agreement is in force; handoffs that began before keep their clocks. */
  sla: slaDocument.optional(),
})
export type UpdateWorkspaceInput = z.infer<typeof updateWorkspaceInput>

export const workspaceView = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  time_zone: z.string(),
  currency: z.string(),
  /** False once there are deals: amounts are stored in this currency. */
  currency_changeable: z.boolean(),
  fiscal_year_start_month: z.int(),
  first_touch: z.record(z.string(), z.object({ hours: z.number() })),
  disposition_days: z.number(),
  minimum_n: z.int(),
  sla: slaDocument,
  /** From when on these terms hold; null: for every handoff there is. */
  sla_since: z.iso.datetime().nullable(),
  /** The version of the agreement whose terms hold for a new handoff instead; null: there is none. */
  sla_agreement: z.int().nullable(),
  is_sample: z.boolean(),
  revision: z.int(),
})
export type WorkspaceView = z.infer<typeof workspaceView>

/** `POST /api/v1/workspace/sla/recount`: count the clocks of handoffs that began before anew under today's terms. */
export const recountInput = z.strictObject({
  /** First instant of the handoffs meant; left out: all of them. */
  since: z.iso.datetime({ offset: true }).optional(),
  reason: z.string().trim().min(10, 'say why in at least 10 characters').max(500),
})
export type RecountInput = z.infer<typeof recountInput>

export const recountView = z.object({
  /** Number of the terms that hold from now on. */
  n: z.int(),
  /** Leads whose clocks are counted anew; under an agreement clocks stay as agreed. */
  leads: z.int(),
})
export type RecountView = z.infer<typeof recountView>

export const openedWorkspace = z.object({ id: z.uuid() })
