import 'server-only'
import type { Tx } from '@/db/client'
import type { DeclineInput, WithdrawInput } from '@/lib/contracts/agreement'
import type { Written } from '../gate'
import { notify } from '../live/notify'
import type { Json } from '../record'
import type { Scope } from '../scope'
import { lockAgreement } from './lock'
import { getProposal } from './proposals'

/** Takes a proposal back; its signatures stay on record and hold for nothing. */
export function withdraw(tx: Tx, scope: Scope, { id, reason }: WithdrawInput): Promise<Written> {
  return endProposal(tx, scope, { id, kind: 'withdrawn', reason })
}

/** Says no to a proposal, and why. */
export function decline(tx: Tx, scope: Scope, { id, reason }: DeclineInput): Promise<Written> {
  return endProposal(tx, scope, { id, kind: 'declined', reason })
}

type End = { id: string; kind: 'withdrawn' | 'declined' | 'voided'; reason: string | null }

export async function endProposal(tx: Tx, scope: Scope, { id, kind, reason }: End): Promise<Written> {
  const { workspaceId, actor } = scope
  await lockAgreement(tx, scope)
  const proposal = await getProposal(tx, scope, { id })
  const ended = await tx.sql`
    insert into app.agreement_proposal_end (workspace_id, proposal_id, kind, reason, ended_by)
    values (${workspaceId}, ${id}, ${kind}, ${reason}, ${actor.kind === 'user' ? actor.id : null})
    on conflict do nothing returning 1`
  if (ended.length === 0)
    return { ok: false, code: 'conflict', message: `This proposal was ${proposal.state} meanwhile.` }
  await notify(tx, scope, 'agreement', [id])
  const before: Json = { hash: proposal.hash, signatures: proposal.signatures.map(each => each.side) }
  return {
    ok: true,
    body: { id, state: kind },
    audit: {
      verb: `agreement.${kind}`,
      object: { kind: 'agreement', id },
      before,
      after: { state: kind },
      ...(reason === null ? {} : { reason }),
    },
    outbox: [{ topic: `agreement.${kind}`, payload: { proposal_id: id, n: proposal.n } }],
  }
}
