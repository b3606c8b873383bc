import 'server-only'
import type { Tx } from '@/db/client'
import type { ScopeWorkspace } from '../scope'

/** What every step of a write needs to know. A write through the API has no batch. */
export type WriteContext = {
  tx: Tx
  workspace: ScopeWorkspace
  batchId: string | null
  source: string
  actor: { kind: string; id: string | null }
  /** Header of the column that names the lead, for messages. */
  leadColumn: string | null
}
