import 'server-only'
import type { Tx } from '@/db/client'
import type { SignInput } from '@/lib/contracts/agreement'
import { SIDE_OF_ROLE } from '@/lib/domain/agreement/side-of-role'
import type { Written } from '../gate'
import { notify } from '../live/notify'
import { bumpDataset } from '../record'
import { tellChanged } from '../rejection/tell-changed'
import type { Scope } from '../scope'
import { lockAgreement } from './lock'
import { getProposal } from './proposals'
import { requireIdentity } from './require-identity'

/** Signs a proposal for one's side. The second signature makes it a version. */
export async function sign(tx: Tx, scope: Scope, input: SignInput, now: Date): Promise<Written> {
  const { actor, role, workspaceId } = scope
  const side = role === null ? undefined : SIDE_OF_ROLE[role]
  if (actor.kind !== 'user' || !actor.id || !role || !side)
    return { ok: false, code: 'forbidden', message: 'The leaders of marketing and of sales sign, in person.' }
  await requireIdentity(tx, scope, input)
  await lockAgreement(tx, scope)
  const proposal = await getProposal(tx, scope, { id: input.id })
  if (proposal.state !== 'open')
    return { ok: false, code: 'conflict', message: `This proposal was ${proposal.state} meanwhile.` }
  if (proposal.hash !== input.hash)
    return { ok: false, code: 'conflict', message: 'This is not what you read. Read the proposal again.' }
  const added = await tx.sql`
    insert into app.agreement_signature (workspace_id, proposal_id, side, hash, user_id, role)
    values (${workspaceId}, ${proposal.id}, ${side}, ${proposal.hash}, ${actor.id}, ${role})
    on conflict do nothing returning 1`
  if (added.length === 0)
    return { ok: false, code: 'conflict', message: 'This side, or this person, has signed already.' }
  const version = proposal.signatures.length > 0 ? await conclude(tx, scope, proposal, now) : null
  await notify(tx, scope, 'agreement', [proposal.id])
  return {
    ok: true,
    status: 201,
    body: { proposal_id: proposal.id, side, version },
    audit: [
      {
        verb: 'agreement.signed',
        object: { kind: 'agreement', id: proposal.id },
        after: { side, hash: proposal.hash, n: proposal.n },
      },
    ],
    outbox: [
      {
        topic: version === null ? 'agreement.signed' : 'agreement.concluded',
        payload: { proposal_id: proposal.id, side, n: proposal.n, hash: proposal.hash },
      },
    ],
  }
}

type Concluded = {
  id: string
  n: number
  title: string
  why: string
  hash: string
  effective_at: string | null
}

/** Both have signed: the version is written, to take effect when it was agreed to, and never before now. */
async function conclude({ sql, db }: Tx, scope: Scope, proposal: Concluded, now: Date): Promise<number> {
  const { workspaceId, actor } = scope
  const wanted = proposal.effective_at === null ? now : new Date(proposal.effective_at)
  const effectiveAt = wanted < now ? now : wanted
  await sql`insert into app.agreement_proposal_end (workspace_id, proposal_id, kind, ended_by)
    values (${workspaceId}, ${proposal.id}, 'signed', ${actor.id})`
  await sql`insert into app.agreement_version (workspace_id, n, title, why, canonical, hash, effective_at, proposal_id)
    select workspace_id, n, title, why, canonical, hash, ${effectiveAt}, id from app.agreement_proposal
    where workspace_id = ${workspaceId} and id = ${proposal.id}`
  await bumpDataset({ sql, db }, workspaceId)
  await tellChanged({ sql, db }, scope, now)
  return proposal.n
}
