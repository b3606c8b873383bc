import { z } from 'zod'
import { SIDES } from './agreement-content'

export const signature = z.object({
  side: z.enum(SIDES),
  user_id: z.uuid(),
  name: z.string(),
  signed_at: z.iso.datetime(),
})
export type SignatureView = z.infer<typeof signature>

/** `GET /api/v1/agreement/versions`: what was agreed when, newest first. */
export const agreementVersion = z.object({
  n: z.int().min(1),
  title: z.string(),
  /** Why the two sides changed it. */
  why: z.string(),
  effective_at: z.iso.datetime(),
  /** `in_force` at the time of asking, `superseded` before it, `upcoming` after it. */
  status: z.enum(['upcoming', 'in_force', 'superseded']),
  /** SHA-256 of the content as both sides signed it. */
  hash: z.string(),
  signatures: z.array(signature),
})
export type AgreementVersion = z.infer<typeof agreementVersion>

export const agreementVersions = z.object({ versions: z.array(agreementVersion) })
export type AgreementVersions = z.infer<typeof agreementVersions>

/** `GET /api/v1/agreement/versions/{n}`: one version with its content, as it was agreed. */
export const agreementVersionInput = z.strictObject({ n: z.coerce.number().int().min(1).max(1_000_000) })
export const agreementVersionWithContent = agreementVersion.extend({
  content: z.unknown(),
  /** The text that was hashed: keys in order, no spaces. */
  canonical: z.string(),
  /** Who wrote on it. */
  authors: z.array(z.string()),
  proposed_at: z.iso.datetime(),
  proposed_by: z.string(),
})
export type AgreementVersionWithContent = z.infer<typeof agreementVersionWithContent>

export const PROPOSAL_STATES = ['open', 'signed', 'withdrawn', 'declined', 'voided'] as const

/** Content put before both sides, and what became of it. */
export const proposal = z.object({
  id: z.uuid(),
  n: z.int().min(1),
  attempt: z.int().min(1),
  title: z.string(),
  why: z.string(),
  hash: z.string(),
  /** Null: as soon as both have signed. */
  effective_at: z.iso.datetime().nullable(),
  proposed_at: z.iso.datetime(),
  proposed_by: z.object({ id: z.uuid(), name: z.string() }),
  authors: z.array(z.string()),
  state: z.enum(PROPOSAL_STATES),
  ended: z
    .object({ at: z.iso.datetime(), by: z.string().nullable(), reason: z.string().nullable() })
    .nullable(),
  signatures: z.array(signature),
})
export type ProposalView = z.infer<typeof proposal>
export const proposalList = z.object({ proposals: z.array(proposal) })
export type ProposalList = z.infer<typeof proposalList>
export const proposalWithContent = proposal.extend({ content: z.unknown() })
export type ProposalWithContent = z.infer<typeof proposalWithContent>
export const proposalKey = z.strictObject({ id: z.uuid() })

const refusal = z.object({ path: z.string(), clause: z.string(), message: z.string() })

/** `GET /api/v1/agreement`: what is in force, what is proposed, and how the draft stands against it. */
export const agreementState = z.object({
  in_force: agreementVersion.nullable(),
  upcoming: z.array(agreementVersion),
  proposal: proposal.nullable(),
  draft: z.object({
    content: z.unknown(),
    /** Null while it cannot be proposed. */
    hash: z.string().nullable(),
    refusals: z.array(refusal),
    /** Against what is in force. */
    changes: z.array(z.string()),
  }),
  review: z.object({
    every_months: z.int(),
    last_at: z.iso.datetime().nullable(),
    next_at: z.iso.datetime().nullable(),
    overdue: z.boolean(),
  }),
})
export type AgreementState = z.infer<typeof agreementState>

const why = z
  .string()
  .trim()
  .min(10, 'say why in a sentence that will still be understood next year.')
  .max(4_000)
const reason = z.string().trim().min(3, 'say why in a few words.').max(2_000)

/** `POST /api/v1/agreement/proposals`: the draft as it was read, named by its hash. */
export const proposeInput = z.strictObject({
  title: z.string().trim().min(3, 'give the version a title.').max(160),
  why,
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'is the hash of the draft as you read it.'),
  effective_at: z.iso.datetime({ offset: true }).nullable().default(null),
})
export type ProposeInput = z.infer<typeof proposeInput>

/** `POST /api/v1/agreement/proposals/{id}/signatures`: who signs shows once more that it is them. */
export const signInput = proposalKey.extend({
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'is the hash of what you sign.'),
  password: z.string().max(1_000).optional(),
  /** Instead of a password, for the people of the sample company, who have none. */
  confirm: z.boolean().optional(),
})
export type SignInput = z.infer<typeof signInput>

export const withdrawInput = proposalKey.extend({ reason: reason.nullable().default(null) })
export type WithdrawInput = z.infer<typeof withdrawInput>
export const declineInput = proposalKey.extend({ reason })
export type DeclineInput = z.infer<typeof declineInput>

export const signed = z.object({
  proposal_id: z.uuid(),
  side: z.enum(SIDES),
  /** The version that came of it, once both sides have signed. */
  version: z.int().nullable(),
})
export type Signed = z.infer<typeof signed>

export const ended = z.object({ id: z.uuid(), state: z.enum(PROPOSAL_STATES) })
