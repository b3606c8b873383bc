import 'server-only'
import { agreedText } from '@/db/agreed-text'
import type { Tx } from '@/db/client'
import { parseAgreement } from '@/lib/contracts/parse-agreement'
import { endProposal } from '../agreement/end-proposal'
import { openProposal } from '../agreement/proposals'
import { recordAudit, recordMessages } from '../record'
import type { Scope } from '../scope'

/** A proposal is what its hash says: once the draft says something else, nobody can sign it any more. */
export async function voidIfEdited(tx: Tx, scope: Scope, content: unknown): Promise<boolean> {
  const proposal = await openProposal(tx, scope)
  if (!proposal) return false
  const parsed = parseAgreement(content)
  if (parsed.ok && agreedText(parsed.content).hash === proposal.hash) return false
  const reason = `${scope.actor.name} changed the draft.`
  const written = await endProposal(tx, scope, { id: proposal.id, kind: 'voided', reason })
  if (!written.ok) return false
  await recordAudit(tx, scope, [written.audit].flat())
  await recordMessages(tx, scope, written.outbox ?? [])
  return true
}
