import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '../env'

const ALGORITHM = 'aes-256-gcm'

const key = () => Buffer.from(hkdfSync('sha256', env().TREATY_SECRET, '', 'treaty webhook secrets', 32))

/** A new signing secret, in the form Standard Webhooks has for it. */
export const newSigningSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

/** Encrypts a signing secret, which has to be used again and is never shown again. */
export function seal(secret: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(ALGORITHM, key(), nonce)
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')
}

/** Null: it was sealed under another secret of the server. */
export function unseal(sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const decipher = createDecipheriv(ALGORITHM, key(), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
