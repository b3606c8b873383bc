import 'server-only'
import type { Tx } from '@/db/client'
import type {
  AgreementVersion,
  AgreementVersions,
  AgreementVersionWithContent,
} from '@/lib/contracts/agreement'
import { AppError } from '../errors'
import type { Scope } from '../scope'

type Row = { n: number; title: string; why: string; effectiveAt: Date }

/** Every version of the agreement, newest first; the last one that took effect is in force. */
export async function listAgreementVersions(
  tx: Tx,
  scope: Scope,
  _input: unknown,
  now: Date,
): Promise<AgreementVersions> {
  const rows = await tx.sql<
    Row[]
  >`select n, title, why, effective_at as "effectiveAt" from app.agreement_version
    where workspace_id = ${scope.workspaceId} order by effective_at desc, n desc`
  const inForce = rows.find(row => row.effectiveAt <= now)
  return { versions: rows.map(row => present(row, statusOf(row, inForce, now))) }
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
  if (!version) throw new AppError('not_found', `There is no version ${input.n} of the agreement.`)
  const [row] = await tx.sql<{ content: unknown }[]>`select content from app.agreement_version
    where workspace_id = ${scope.workspaceId} and n = ${input.n}`
  return { ...version, content: row?.content }
}

function statusOf(row: Row, inForce: Row | undefined, now: Date): AgreementVersion['status'] {
  if (row === inForce) return 'in_force'
  return row.effectiveAt > now ? 'upcoming' : 'superseded'
}

function present(row: Row, status: AgreementVersion['status']): AgreementVersion {
  return { n: row.n, title: row.title, why: row.why, effective_at: row.effectiveAt.toISOString(), status }
}
