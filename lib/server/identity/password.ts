import 'server-only'
import { hash, verify } from '@node-rs/argon2'

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hash of a password nobody has, so that an unknown person costs as much time as a known one. */
const NOBODY = hash('nobody has this password', COST)

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await NOBODY), password)
  return stored !== null && matches
}
