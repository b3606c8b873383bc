import { readFileSync } from 'node:fs'
import { type Tx, withWorkspace } from '@/db/client'
import type { ImportBatchView } from '@/lib/contracts/import'
import type { Scope } from '../scope'
import { operatorScope } from '../session'
import { importFile } from './import-file'

type Options = Parameters<typeof importFile>[2]

/** Bytes as they arrive from a network: in uneven pieces. */
export async function* pieces(bytes: Uint8Array, size = 50_000): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export const planted = (name: string): Uint8Array =>
  readFileSync(new URL(`./fixtures/planted_dev/${name}`, import.meta.url))

export const operator = (workspaceId: string): Promise<Scope> =>
  withWorkspace(workspaceId, tx => operatorScope(tx, workspaceId))

/** Imports text or bytes into a workspace as its operator. */
export async function importInto(
  workspaceId: string,
  file: string | Uint8Array,
  options: Partial<Options> = {},
): Promise<ImportBatchView> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  return importFile(await operator(workspaceId), pieces(bytes), { kind: 'auto', source: 'auto', ...options })
}

/** Rows of a query in a workspace. */
export const inWorkspace = <T>(workspaceId: string, query: (tx: Tx) => Promise<T>): Promise<T> =>
  withWorkspace(workspaceId, query)
