import { z } from 'zod'

/** `GET /api/v1/agreement/versions`: what was agreed when, newest first. */
export const agreementVersion = z.object({
  n: z.int().min(1),
  title: z.string(),
  /** Why the two sides changed it. */
  why: z.string(),
  effective_at: z.iso.datetime(),
  /** `in_force` at the time of asking, `superseded` before it, `upcoming` after it. */
  status: z.enum(['upcoming', 'in_force', 'superseded']),
})
export type AgreementVersion = z.infer<typeof agreementVersion>

export const agreementVersions = z.object({ versions: z.array(agreementVersion) })
export type AgreementVersions = z.infer<typeof agreementVersions>

/** `GET /api/v1/agreement/versions/{n}`: one version with its content, as it was agreed. */
export const agreementVersionInput = z.strictObject({ n: z.coerce.number().int().min(1).max(1_000_000) })
export const agreementVersionWithContent = agreementVersion.extend({ content: z.unknown() })
export type AgreementVersionWithContent = z.infer<typeof agreementVersionWithContent>
