import 'server-only'
import type { Tx } from '@/db/client'
import type { Scope, ScopeWorkspace } from '../scope'

/** What every step of an import needs to know. */
export type WriteContext = {
  tx: Tx
  scope: Scope
  workspace: ScopeWorkspace
  batchId: string
  source: string
  actor: { kind: string; id: string | null }
  /** Header of the column that names the lead, for messages. */
  leadColumn: string | null
  /** All of it is history: it counts for scores, and nobody is handed over for it. */
  backfill: boolean
}
