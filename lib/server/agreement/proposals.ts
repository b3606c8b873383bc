import 'server-only'
import type { Tx } from '@/db/client'
import type { ProposalList, ProposalView, ProposalWithContent } from '@/lib/contracts/agreement'
import { AppError } from '../errors'
import type { Scope } from '../scope'
import { peopleNamed } from './people'
import { signaturesOf } from './signatures'

type Row = {
  id: string
  n: number
  attempt: number
  title: string
  why: string
  hash: string
  effectiveAt: Date | null
  proposedAt: Date
  proposedBy: string
  authors: string[]
  kind: Exclude<ProposalView['state'], 'open'> | null
  endedAt: Date | null
  endedBy: string | null
  reason: string | null
}

/** Everything that was ever proposed, newest first. */
export async function listProposals(tx: Tx, scope: Scope): Promise<ProposalList> {
  const rows = await tx.sql<Row[]>`
    select p.id, p.n, p.attempt, p.title, p.why, p.hash, p.effective_at as "effectiveAt",
      p.proposed_at as "proposedAt", p.proposed_by as "proposedBy", p.authors,
      e.kind, e.ended_at as "endedAt", e.ended_by as "endedBy", e.reason
    from app.agreement_proposal p
    left join app.agreement_proposal_end e on e.workspace_id = p.workspace_id and e.proposal_id = p.id
    where p.workspace_id = ${scope.workspaceId} order by p.proposed_at desc, p.id desc limit 200`
  const signatures = await signaturesOf(
    tx,
    scope,
    rows.map(row => row.id),
  )
  const names = await peopleNamed(
    tx,
    scope,
    rows.flatMap(row => [row.proposedBy, row.endedBy, ...row.authors]),
  )
  return { proposals: rows.map(row => present(row, names, signatures.get(row.id) ?? [])) }
}

/** The proposal that waits for signatures, if there is one. */
export async function openProposal(tx: Tx, scope: Scope): Promise<ProposalView | null> {
  const { proposals } = await listProposals(tx, scope)
  return proposals.find(each => each.state === 'open') ?? null
}

/** One proposal with its content. */
export async function getProposal(
  tx: Tx,
  scope: Scope,
  { id }: { id: string },
): Promise<ProposalWithContent> {
  const { proposals } = await listProposals(tx, scope)
  const proposal = proposals.find(each => each.id === id)
  if (!proposal) throw new AppError('not_found', 'There is no such proposal.')
  const [row] = await tx.sql<{ content: unknown }[]>`select content from app.agreement_proposal
    where workspace_id = ${scope.workspaceId} and id = ${id}`
  return { ...proposal, content: row?.content }
}

function present(
  row: Row,
  names: ReadonlyMap<string, string>,
  signatures: ProposalView['signatures'],
): ProposalView {
  const { id, n, attempt, title, why, hash } = row
  const name = (person: string) => names.get(person) ?? 'Somebody'
  return {
    ...{ id, n, attempt, title, why, hash, signatures },
    effective_at: row.effectiveAt?.toISOString() ?? null,
    proposed_at: row.proposedAt.toISOString(),
    proposed_by: { id: row.proposedBy, name: name(row.proposedBy) },
    authors: row.authors.map(name),
    state: row.kind ?? 'open',
    ended: row.endedAt && {
      at: row.endedAt.toISOString(),
      by: row.endedBy && name(row.endedBy),
      reason: row.reason,
    },
  }
}
