import { readFileSync } from 'node:fs'
import type { CanonicalRecord } from '@/lib/domain/record/record'
import type { DetectedFile, RefusedFile, SourceRow } from './detection'
import { buildPlan, detectFile, mapRow, readRows } from './entry'
import type { Plan, PlanOptions, UnreadyPlan } from './plan'

export type Imported = {
  detection: DetectedFile
  plan: Plan
  rows: SourceRow[]
  records: CanonicalRecord[]
  skipped: string[]
  failed: { line: number; column: string | null; message: string }[]
}

const DEFAULTS: PlanOptions = { kind: 'auto', source: 'auto', workspaceTimeZone: 'UTC', currency: 'USD' }

/** Takes a whole file through every step of an import but the database. */
export async function importBytes(bytes: Uint8Array, options: Partial<PlanOptions> = {}): Promise<Imported> {
  const detection = detectFile(bytes)
  if (!detection.ok) throw new Error(`refused: ${detection.message}`)
  const plan = buildPlan(detection, { ...DEFAULTS, ...options })
  if (!plan.ok) throw new Error(`not ready: ${plan.problems.map(({ message }) => message).join(' ')}`)
  const imported: Imported = { detection, plan, rows: [], records: [], skipped: [], failed: [] }
  for await (const block of readRows([bytes], detection)) for (const row of block) take(imported, row)
  return imported
}

function take(imported: Imported, row: SourceRow): void {
  const outcome = mapRow(imported.plan, row)
  imported.rows.push(row)
  if ('records' in outcome) imported.records.push(...outcome.records)
  else if ('skipped' in outcome) imported.skipped.push(outcome.skipped)
  else imported.failed.push({ line: row.line, ...outcome.failed })
}

export const importText = (text: string, options: Partial<PlanOptions> = {}) =>
  importBytes(new TextEncoder().encode(text), options)

export const importFile = (path: string, options: Partial<PlanOptions> = {}) =>
  importBytes(readFileSync(path), options)

/** The plan of a text that may not be ready. */
export function planText(text: string, options: Partial<PlanOptions> = {}): Plan | UnreadyPlan {
  const detection = detectFile(new TextEncoder().encode(text))
  if (!detection.ok) throw new Error(`refused: ${detection.message}`)
  return buildPlan(detection, { ...DEFAULTS, ...options })
}

export function refusalOf(bytes: Uint8Array): RefusedFile {
  const detection = detectFile(bytes)
  if (detection.ok) throw new Error('not refused')
  return detection
}

type Of<K extends CanonicalRecord['kind']> = Extract<CanonicalRecord, { kind: K }>

export function only<K extends CanonicalRecord['kind']>(
  records: readonly CanonicalRecord[],
  kind: K,
): Of<K>[] {
  return records.filter((record): record is Of<K> => record.kind === kind)
}
