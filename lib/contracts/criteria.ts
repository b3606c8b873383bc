import { z } from 'zod'
import { BYPASSABLE, type Criteria } from '@/lib/domain/criteria/criteria'
import { criteriaProblems } from '@/lib/domain/criteria/criteria-problems'
import { FAILURE_MODES } from '@/lib/domain/rejection/reasons'
import { criteriaFrom } from './criteria-from'
import { nameClause, sayRefusal } from './criteria-refusal'

const MAX_POINTS = 10_000
const MAX_DAYS = 3_650
const MAX_RULES = 300
const MAX_VALUES = 500

const id = z
  .string()
  .regex(/^[\w-]{1,64}$/, 'must be letters, digits, - or _, at most 64; choose a shorter id.')
const name = z.string().trim().min(1, 'is empty; give the clause a name.').max(120)
const text = z.string().trim().min(1, 'is empty; fill it in or remove it.').max(200)
const field = z.string().trim().min(1, 'is empty; choose a field of the lead.').max(120)
const points = z.number().min(-MAX_POINTS).max(MAX_POINTS)
const phrase = text.regex(/[\p{L}\p{N}]/u, 'has no letter and no digit; write the word to look for.')
const event = z.string().trim().min(1, 'is empty; name the type of an event such as page_view.').max(100)

const listOf = <T extends z.ZodType>(of: T) =>
  z.array(of).min(1, 'is empty; give at least one.').max(MAX_VALUES)
const days = z
  .number()
  .positive('must be more than 0 days; enter a number of days, or leave it empty.')
  .max(MAX_DAYS)
const leastScore = z.number().min(-MAX_POINTS).max(100_000)

/** A clause that asks for something: its own fields beside operator and value, which belong together. */
const asking = <S extends z.ZodRawShape>(own: S) =>
  z.discriminatedUnion('operator', [
    z.strictObject({
      ...own,
      operator: z.enum(['eq', 'ne']),
      value: z.union([text, z.number(), z.boolean()], 'must be a text, a number, true or false.'),
    }),
    z.strictObject({
      ...own,
      operator: z.enum(['in', 'not_in']),
      value: listOf(z.union([text, z.number()], 'must be a text or a number.')),
    }),
    z.strictObject({ ...own, operator: z.enum(['gt', 'gte', 'lt', 'lte']), value: z.number() }),
    z.strictObject({
      ...own,
      operator: z.literal('between'),
      value: z
        .tuple([z.number(), z.number()], 'must be two numbers, the lower one first.')
        .refine(([low, high]) => low <= high, 'ends before it begins; put the lower number first.'),
    }),
    z.strictObject({ ...own, operator: z.enum(['matches', 'not_matches']), value: listOf(phrase) }),
    z.strictObject({
      ...own,
      operator: z.enum(['is_known', 'is_unknown']),
      value: z.null('takes no value; leave it empty.').default(null),
    }),
  ])

const behaviourRule = z.strictObject({
  id,
  name,
  event,
  conditions: z
    .array(asking({ property: text }))
    .max(20)
    .default([]),
  points,
  max_per_day: z
    .int('must be a whole number, at least 1; or leave it empty.')
    .min(1, 'must be at least 1; or leave it empty.')
    .max(10_000)
    .nullable()
    .default(null),
  cap: z
    .number()
    .positive('must be more than 0; enter how many events may count at most, or leave it empty.')
    .max(1_000_000)
    .nullable()
    .default(null),
  half_life_days: days.nullable().default(null),
  window_days: days.nullable().default(null),
})

const gate = asking({
  id,
  name,
  field,
  when_unknown: z.enum(['hold', 'pass']).optional(),
  enforced: z.boolean().default(true),
})

const line = {
  total: leastScore,
  minimum_fit: leastScore.nullable().default(null),
  minimum_engagement: leastScore.nullable().default(null),
}
const groupCap = z
  .number()
  .positive('must be more than 0; enter the most a group can bring in, or leave it empty.')
  .max(1_000_000)
  .nullable()
  .default(null)

/** The shape of a criteria version on the wire and in an agreement: plain data, every clause under an id. */
export const criteriaDocument = z.strictObject({
  fit_rules: z.array(asking({ id, name, field, points })).max(MAX_RULES),
  behaviour_rules: z.array(behaviourRule).max(MAX_RULES),
  gates: z.array(gate).max(100),
  caps: z.strictObject({ fit: groupCap, engagement: groupCap }).default({ fit: null, engagement: null }),
  thresholds: z.strictObject({
    ...line,
    segments: z
      .array(z.strictObject({ segment: text, ...line }))
      .max(100)
      .default([]),
  }),
  guards: z.record(z.enum(FAILURE_MODES), z.boolean()),
  routes: z.strictObject({
    inbound: z
      .strictObject({ events: listOf(event), bypasses: z.array(z.enum(BYPASSABLE)).default([]) })
      .nullable(),
    scored: z.boolean(),
    pql: z.strictObject({ events: listOf(event), threshold: leastScore }).nullable(),
  }),
  event_kinds: z
    .strictObject({ forms: z.array(event).max(MAX_VALUES), weak: z.array(event).max(MAX_VALUES) })
    .default({ forms: ['form_submit'], weak: ['email_open'] }),
})
export type CriteriaDocument = z.infer<typeof criteriaDocument>

/** Why criteria were refused: where, in which clause, and what to do about it. */
export type CriteriaRefusal = { path: string; clause: string; message: string }

export type ParsedCriteria =
  | { ok: true; criteria: Criteria; document: CriteriaDocument }
  | { ok: false; refusals: CriteriaRefusal[] }

/** Reads criteria from anything, a draft perhaps malformed; each refusal names its clause and says what to do. */
export function parseCriteria(raw: unknown): ParsedCriteria {
  const refuse = ({ path, message }: { path: readonly PropertyKey[]; message: string }) => ({
    path: path.join('.'),
    clause: nameClause(path, raw),
    message,
  })
  const shaped = criteriaDocument.safeParse(raw, { error: sayRefusal })
  if (!shaped.success) return { ok: false, refusals: shaped.error.issues.map(refuse) }
  const criteria = criteriaFrom(shaped.data)
  const problems = criteriaProblems(criteria)
  return problems.length > 0
    ? { ok: false, refusals: problems.map(refuse) }
    : { ok: true, criteria, document: shaped.data }
}

/** Criteria as a field of a request: parsed into the domain, refused clause by clause. */
export const criteriaInput = z.unknown().transform((raw, context): Criteria => {
  const parsed = parseCriteria(raw)
  if (parsed.ok) return parsed.criteria
  for (const { path, clause, message } of parsed.refusals)
    context.addIssue({
      code: 'custom',
      path: path === '' ? [] : path.split('.'),
      message: `${clause}: ${message}`,
    })
  return z.NEVER
})
