import { z } from 'zod'
import { STRATA } from '@/lib/domain/alignment/stratum'
import { SIDES } from './agreement-content'

const count = z.int()
const instant = z.iso.datetime()
const interval = z.tuple([z.number(), z.number()]).nullable()
const words = z.array(z.string().trim().min(1).max(80)).max(30)
const employees = z.int().min(0).max(10_000_000).nullable()

/** What a side means, as it writes it down on its own. */
export const definition = z
  .strictObject({
    threshold: z.number().min(0).max(100_000).nullable(),
    least_employees: employees,
    most_employees: employees,
    titles: words,
    actions: words,
  })
  .refine(
    ({ least_employees: least, most_employees: most }) => least === null || most === null || least <= most,
    { path: ['most_employees'], message: 'is less than the least number of employees.' },
  )
export type DefinitionView = z.infer<typeof definition>

export const roundKey = z.strictObject({ id: z.uuid() })
export type RoundKey = z.infer<typeof roundKey>

/** `POST /api/v1/alignment/{id}/labels`: some labels of one's own side, by the number of the lead. */
export const labelInput = z.strictObject({
  id: z.uuid(),
  labels: z.record(z.string().regex(/^\d{1,2}$/, 'names a lead by its number.'), z.boolean()),
})
export type LabelInput = z.infer<typeof labelInput>

/** `POST /api/v1/alignment/{id}/definition`: what one's own side means. */
export const defineInput = z.strictObject({ id: z.uuid(), definition })
export type DefineInput = z.infer<typeof defineInput>

/** A past lead as it was when it was handed over: no name, no date, nothing of what became of it. */
export const leadCard = z.object({
  n: count,
  job_title: z.string().nullable(),
  industry: z.string().nullable(),
  country: z.string().nullable(),
  employees: z.number().nullable(),
  employee_band: z.string().nullable(),
  segment: z.string().nullable(),
  source: z.string().nullable(),
  /** What it had done by then, most often first, and how many days before it did so last. */
  actions: z.array(z.object({ type: z.string(), n: count, days_before: count })),
})
export type LeadCard = z.infer<typeof leadCard>

export const kappaView = z.object({
  value: z.number().nullable(),
  interval,
  observed: z.number().nullable(),
  expected: z.number().nullable(),
  n: count,
})
export type KappaView = z.infer<typeof kappaView>

const judged = z.object({ n: count, good: count, interval })
const against = z.object({ yes: judged, no: judged, right: z.object({ n: count, of: count, interval }) })
export type AgainstView = z.infer<typeof against>
const list = z.object({
  both: z.array(z.string()),
  only_marketing: z.array(z.string()),
  only_sales: z.array(z.string()),
})

/** What both sides said, there once both have handed in. */
export const alignmentResult = z.object({
  kappa: kappaView,
  counts: z.object({ both_yes: count, marketing_only: count, sales_only: count, both_no: count }),
  strata: z.array(z.object({ stratum: z.enum(STRATA), n: count })),
  against: z.object({ marketing: against, sales: against }),
  /** Null for those who may not see leads. */
  leads: z
    .array(
      z.object({
        ...leadCard.shape,
        lead_id: z.uuid(),
        marketing: z.boolean(),
        sales: z.boolean(),
        outcome: z.enum(STRATA),
      }),
    )
    .nullable(),
  definitions: z.object({
    marketing: definition,
    sales: definition,
    threshold: z.enum(['same', 'different']),
    employees: z.enum(['same', 'different']),
    titles: list,
    actions: list,
    alike: count,
    /** What the agreement in force says. */
    agreed: z
      .object({ version: count, threshold: z.number(), least_employees: z.number().nullable() })
      .nullable(),
  }),
})
export type AlignmentResult = z.infer<typeof alignmentResult>

const side = z.object({ handed_in_at: instant.nullable() })
const head = {
  id: z.uuid(),
  n: count,
  opened_at: instant,
  opened_by: z.string(),
  leads: count,
  marketing: side,
  sales: side,
}

export const alignmentRound = z.object({
  ...head,
  /** For whom the one who asks labels; null for those who label for nobody. */
  side: z.enum(SIDES).nullable(),
  /** One's own sheet until it is handed in: the leads to label, and what was said so far. */
  sheet: z
    .object({
      cards: z.array(leadCard),
      labels: z.record(z.string(), z.boolean()),
      definition: definition.nullable(),
      /** Types of engagement there are, to choose from. */
      actions: z.array(z.string()),
    })
    .nullable(),
  result: alignmentResult.nullable(),
})
export type AlignmentRoundView = z.infer<typeof alignmentRound>

export const alignmentList = z.object({
  rounds: z.array(z.object({ ...head, kappa: kappaView.nullable(), alike: count.nullable() })),
  side: z.enum(SIDES).nullable(),
  may_open: z.boolean(),
})
export type AlignmentList = z.infer<typeof alignmentList>

export const roundOpened = z.object({ id: z.uuid(), n: count, leads: count })
export const sheetKept = z.object({ id: z.uuid(), labelled: count })
export const handedIn = z.object({ id: z.uuid(), side: z.enum(SIDES), is_complete: z.boolean() })
