import 'server-only'
import type { Tx } from '@/db/client'
import type {
  AgreementVersion,
  AgreementVersions,
  AgreementVersionWithContent,
} from '@/lib/contracts/agreement'
import { AppError } from '../errors'
import type { Scope } from '../scope'
import { peopleNamed } from './people'
import { type SignatureRow, signaturesOf } from './signatures'

type Row = { n: number; title: string; why: string; effectiveAt: Date; hash: string; proposalId: string }

/** Every version of the agreement, newest first; the last one that took effect is in force. */
export async function listAgreementVersions(
  tx: Tx,
  scope: Scope,
  _input: unknown,
  now: Date,
): Promise<AgreementVersions> {
  const rows = await tx.sql<Row[]>`
    select n, title, why, effective_at as "effectiveAt", hash, proposal_id as "proposalId"
    from app.agreement_version
    where workspace_id = ${scope.workspaceId} order by effective_at desc, n desc`
  const signatures = await signaturesOf(
    tx,
    scope,
    rows.map(row => row.proposalId),
  )
  const inForce = rows.find(row => row.effectiveAt <= now)
  return {
    versions: rows.map(row =>
      present(row, statusOf(row, inForce, now), signatures.get(row.proposalId) ?? []),
    ),
  }
}

/** One version with its content. */
export async function getAgreementVersion(
  tx: Tx,
  scope: Scope,
  input: { n: number },
  now: Date,
): Promise<AgreementVersionWithContent> {
  const { versions } = await listAgreementVersions(tx, scope, input, now)
  const version = versions.find(each => each.n === input.n)
  const [row] = await tx.sql<
    { content: unknown; canonical: string; authors: string[]; proposedBy: string; proposedAt: Date }[]
  >`select v.content, v.canonical, p.authors, p.proposed_by as "proposedBy", p.proposed_at as "proposedAt"
    from app.agreement_version v
    join app.agreement_proposal p on p.workspace_id = v.workspace_id and p.id = v.proposal_id
    where v.workspace_id = ${scope.workspaceId} and v.n = ${input.n}`
  if (!version || !row) throw new AppError('not_found', `There is no version ${input.n} of the agreement.`)
  const names = await peopleNamed(tx, scope, [...row.authors, row.proposedBy])
  return {
    ...version,
    content: row.content,
    canonical: row.canonical,
    authors: row.authors.map(id => names.get(id) ?? 'Somebody'),
    proposed_at: row.proposedAt.toISOString(),
    proposed_by: names.get(row.proposedBy) ?? 'Somebody',
  }
}

/** Content of what is in force, or null before anything was signed. */
export async function contentInForce(
  { sql }: Tx,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
  now: Date,
): Promise<unknown> {
  const [row] = await sql<{ content: unknown }[]>`select content from app.agreement_version
    where workspace_id = ${workspaceId} and effective_at <= ${now} order by effective_at desc, n desc limit 1`
  return row?.content ?? null
}

function statusOf(row: Row, inForce: Row | undefined, now: Date): AgreementVersion['status'] {
  if (row === inForce) return 'in_force'
  return row.effectiveAt > now ? 'upcoming' : 'superseded'
}

function present(
  row: Row,
  status: AgreementVersion['status'],
  signatures: readonly SignatureRow[],
): AgreementVersion {
  const { n, title, why, hash } = row
  const effective_at = row.effectiveAt.toISOString()
  return { n, title, why, effective_at, status, hash, signatures: [...signatures] }
}
