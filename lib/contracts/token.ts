import { z } from 'zod'
import { TOKEN_SCOPES } from '@/lib/domain/policy/policy'

/** `POST /api/v1/tokens`. Without `expires_in_days` the token lives until it is revoked. */
export const createTokenInput = z.strictObject({
  name: z.string().trim().min(1, 'enter a name').max(80),
  scopes: z
    .array(z.enum(TOKEN_SCOPES))
    .min(1, 'choose at least one scope')
    .transform(scopes => TOKEN_SCOPES.filter(scope => scopes.includes(scope))),
  expires_in_days: z.int().min(1).max(3650).nullable().default(null),
})
export type CreateTokenInput = z.infer<typeof createTokenInput>

export const tokenId = z.strictObject({ id: z.uuid() })

export const tokenView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The last four characters, to tell tokens apart. */
  hint: z.string(),
  scopes: z.array(z.enum(TOKEN_SCOPES)),
  created_at: z.iso.datetime(),
  /** Who made it; null for the operator's command line. */
  created_by: z.string().nullable(),
  last_used_at: z.iso.datetime().nullable(),
  expires_at: z.iso.datetime().nullable(),
  revoked_at: z.iso.datetime().nullable(),
})
export type TokenView = z.infer<typeof tokenView>

export const tokenList = z.object({ tokens: z.array(tokenView) })
export type TokenList = z.infer<typeof tokenList>

/** The token itself is in this answer alone; what is stored is its hash. */
export const createdToken = tokenView.extend({ token: z.string().nullable() })
export type CreatedToken = z.infer<typeof createdToken>
