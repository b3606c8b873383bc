import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, for sessions, tokens and one-time links. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret: secrets of 256 bits need no slow hash. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
