import { z } from 'zod'

const text = z.string().max(200)
const texts = z.array(text).max(100)
const members = z.array(z.uuid()).max(200)

const rule = z.strictObject({
  id: z.string().min(1).max(60),
  name: z.string().trim().min(1, 'give the rule a name').max(80),
  /** Every field that names values has to have one of them; an empty one is any, an empty text the blank. */
  when: z.strictObject({ route: texts, segment: texts, country: texts, source: texts }),
  members: members.min(1, 'say who takes what the rule matches'),
})

const routing = {
  is_on: z.boolean(),
  has_pool: z.boolean(),
  rules: z.array(rule).max(50),
  members,
}

/** `PUT /api/v1/routing`: how handoffs without an owner find one. Without `revision`: 428. */
export const routingInput = z.strictObject({ revision: z.int().min(0).optional(), ...routing })
export type RoutingInput = z.infer<typeof routingInput>

/** `PUT /api/v1/absences/{member_id}`: out of office, and who covers. */
export const absenceInput = z
  .strictObject({
    member_id: z.uuid(),
    starts_at: z.iso.datetime({ offset: true }),
    ends_at: z.iso.datetime({ offset: true }),
    cover_id: z.uuid().nullish(),
  })
  .refine(({ starts_at, ends_at }) => Date.parse(ends_at) > Date.parse(starts_at), {
    path: ['ends_at'],
    message: 'has to be after the start',
  })
  .refine(({ member_id, cover_id }) => member_id !== cover_id, {
    path: ['cover_id'],
    message: 'nobody covers for themselves',
  })
export type AbsenceInput = z.infer<typeof absenceInput>

export const absenceKey = z.strictObject({ member_id: z.uuid() })
export type AbsenceKey = z.infer<typeof absenceKey>

/** `POST /api/v1/queue/assignments`: to a member, to nobody, or by the rules. Without `ids`, the rules take all that is nobody's. */
export const assignInput = z
  .strictObject({
    ids: z.array(z.uuid()).min(1).max(200).optional(),
    to_member: z.uuid().nullish(),
    by_rules: z.boolean().optional(),
  })
  .refine(({ ids, by_rules }) => by_rules === true || ids !== undefined, {
    path: ['ids'],
    message: 'name the handoffs',
  })
export type AssignInput = z.infer<typeof assignInput>

const instant = z.iso.datetime()

export const routingMember = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.string(),
  /** How many handoffs wait for them. */
  waiting: z.int(),
  absence: z.object({ starts_at: instant, ends_at: instant, cover_id: z.uuid().nullable() }).nullable(),
})
export type RoutingMember = z.infer<typeof routingMember>

export const routingView = z.object({
  ...routing,
  revision: z.int(),
  /** Those who work on handoffs. */
  people: z.array(routingMember),
  unassigned: z.int(),
})
export type RoutingView = z.infer<typeof routingView>
