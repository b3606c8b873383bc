import 'server-only'
import { createHash } from 'node:crypto'
import type { CanonicalRecord } from '@/lib/domain/record/record'

/** Equal for two records that say the same, so that a repeated row is told from one that contradicts. */
export function fingerprint({ line, ...record }: CanonicalRecord & { line: number }): string {
  return createHash('sha1').update(JSON.stringify(record)).digest('base64')
}
