import { z } from 'zod'
import { MEMBER_ROLES } from '@/lib/domain/policy/roles'
import { reviewPack } from './review-pack'

const day = z.iso.date()
const person = z.object({ id: z.uuid(), name: z.string(), role: z.enum(MEMBER_ROLES) })
export type ReviewPerson = z.infer<typeof person>

const agenda = z
  .array(z.string().trim().min(1, 'is empty; say what it is about or leave it out.').max(200))
  .max(20)
const attendees = z.array(z.uuid()).min(1, 'is empty; somebody has to be there.').max(50)
const instant = z.iso.datetime()

/** `POST /api/v1/reviews`: calls a review. What is left out is what the agreement's cadence and the last review say. */
export const callReviewInput = z.strictObject({
  scheduled_at: instant,
  from: day.optional(),
  to: day.optional(),
  agenda: agenda.optional(),
  attendees: attendees.optional(),
})
export type CallReviewInput = z.infer<typeof callReviewInput>

/** `PATCH /api/v1/reviews/{id}`: with the revision that was read, so that nobody's change is lost. */
export const changeReviewInput = z.strictObject({
  id: z.uuid(),
  revision: z.int().min(1),
  scheduled_at: instant.optional(),
  from: day.optional(),
  to: day.optional(),
  agenda: agenda.optional(),
  attendees: attendees.optional(),
})
export type ChangeReviewInput = z.infer<typeof changeReviewInput>

export const reviewKey = z.strictObject({ id: z.uuid() })
export type ReviewKey = z.infer<typeof reviewKey>

export const decisionChange = z.discriminatedUnion('kind', [
  /** An edit the product reckoned, as `GET /api/v1/rejections/suggestions` names it. */
  z.strictObject({ kind: z.literal('suggestion'), key: z.string().min(1).max(200) }),
  /** What somebody proposed in the draft already. */
  z.strictObject({ kind: z.literal('thread'), id: z.uuid() }),
  /** A word on a clause or a rule. */
  z.strictObject({ kind: z.literal('clause'), anchor: z.string().min(1).max(129) }),
])

/** `POST /api/v1/reviews/{id}/decisions`. */
export const decideInput = z.strictObject({
  id: z.uuid(),
  body: z.string().trim().min(5, 'is too short; say what was decided.').max(1_000),
  owner_id: z.uuid(),
  due_day: day,
  change: decisionChange.nullable().default(null),
})
export type DecideInput = z.infer<typeof decideInput>

export const decisionKey = z.strictObject({ id: z.uuid(), decision_id: z.uuid() })
export type DecisionKey = z.infer<typeof decisionKey>

/** `POST /api/v1/reviews/{id}/decisions/{decision_id}/draft`: puts a decision into the draft. */
export const putIntoDraftInput = z.strictObject({ ...decisionKey.shape, change: decisionChange })
export type PutIntoDraftInput = z.infer<typeof putIntoDraftInput>

export const decision = z.object({
  id: z.uuid(),
  body: z.string(),
  owner: z.object({ id: z.uuid(), name: z.string() }),
  due_day: day,
  decided: z.object({ by: z.string(), at: instant }),
  /** Where it stands in the draft, and what became of it there. */
  change: z
    .object({
      comment_id: z.uuid(),
      anchor: z.string(),
      state: z.enum(['open', 'accepted', 'resolved']),
    })
    .nullable(),
  done_at: instant.nullable(),
})
export type DecisionView = z.infer<typeof decision>

const head = {
  id: z.uuid(),
  n: z.int(),
  scheduled_at: instant,
  from: day,
  to: day,
  /** `open` until it is closed for good. */
  state: z.enum(['open', 'closed']),
  held_at: instant.nullable(),
}

export const reviewHead = z.object({
  ...head,
  /** What a closed one found, and how many decisions it took. */
  headline: z.string().nullable(),
  decisions: z.int(),
  undone: z.int(),
})
export type ReviewHead = z.infer<typeof reviewHead>

export const reviewMay = z.object({ write: z.boolean(), close: z.boolean() })

export const reviewList = z.object({
  reviews: z.array(reviewHead),
  /** By the cadence both sides agreed on. */
  cadence: z.object({ every_months: z.int(), next_at: instant.nullable(), overdue: z.boolean() }),
  may: reviewMay,
})
export type ReviewList = z.infer<typeof reviewList>

/** What is kept of a closed review for good; the text of exactly this is hashed. */
export const reviewRecord = z.object({
  n: z.int(),
  from: day,
  to: day,
  held_at: instant,
  closed_by: z.string(),
  agenda: z.array(z.string()),
  attendees: z.array(z.object({ name: z.string(), role: z.enum(MEMBER_ROLES) })),
  minutes: z.string(),
  decisions: z.array(
    z.object({
      id: z.uuid(),
      body: z.string(),
      owner: z.string(),
      due_day: day,
      anchor: z.string().nullable(),
    }),
  ),
  pack: reviewPack,
})
export type ReviewRecord = z.infer<typeof reviewRecord>

export const reviewView = z.object({
  ...head,
  revision: z.int(),
  agenda: z.array(z.string()),
  attendees: z.array(person),
  decisions: z.array(decision),
  /** Of a closed one, with the hash of its text. */
  record: reviewRecord.nullable(),
  hash: z.string().nullable(),
  /** Members who may be invited or own a decision. */
  people: z.array(person),
  may: reviewMay,
})
export type ReviewView = z.infer<typeof reviewView>

export const reviewCalled = z.object({ id: z.uuid(), n: z.int() })
export const reviewChanged = z.object({ id: z.uuid(), revision: z.int() })
export const decided = z.object({ id: z.uuid() })
/** The next one is called at once, as often as both sides agreed. */
export const reviewClosed = z.object({ id: z.uuid(), hash: z.string(), next_id: z.uuid().nullable() })
export type ReviewClosed = z.infer<typeof reviewClosed>
