import 'server-only'
import type { Tx } from '@/db/client'
import { type SlaDocument, slaDocument, slaDocumentFrom } from '@/lib/contracts/sla-terms'
import { settingsTerms } from '@/lib/domain/sla/settings-terms'
import { agreementAt } from '@/lib/domain/sla/terms-in-force'
import type { WorkspaceSettings } from '@/lib/domain/workspace/settings'
import type { Scope } from '../scope'
import { readTerms } from './read-terms'

export type OwnTerms = { n: number; document: SlaDocument; since: Date | null }

/** What the workspace itself promises: as it was last set, or the hours it began with. */
export async function getOwnTerms(
  { sql }: Tx,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
  settings: WorkspaceSettings,
): Promise<OwnTerms> {
  const [row] = await sql<{ n: number; document: unknown; since: Date | null }[]>`
    select n, document, holds_from as since from app.sla_version
    where workspace_id = ${workspaceId} order by n desc limit 1`
  if (!row) return { n: 0, document: slaDocumentFrom(settingsTerms(settings)), since: null }
  return { ...row, document: slaDocument.parse(row.document) }
}

/** Version of the agreement whose terms hold for a handoff that begins now; null: the workspace's own hold. */
export async function getAgreedVersion(tx: Tx, scope: Scope, now: Date): Promise<number | null> {
  const { agreementVersions } = await readTerms(tx, scope.workspace)
  const inForce = agreementAt(now.getTime(), agreementVersions)
  return inForce?.sla ? inForce.n : null
}
