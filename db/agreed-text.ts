import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/domain/agreement/canonical-json'

/** Content of an agreement as the text both sides sign, with its hash (SHA-256). */
export function agreedText(content: unknown): { canonical: string; hash: string } {
  const canonical = canonicalJson(content)
  return { canonical, hash: createHash('sha256').update(canonical, 'utf8').digest('hex') }
}
