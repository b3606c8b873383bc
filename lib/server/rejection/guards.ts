import 'server-only'
import type { Tx } from '@/db/client'
import type { GuardHistory } from '@/lib/contracts/rejection'
import { readAgreed } from '../handoff/failure-modes'
import type { Scope } from '../scope'

/** `GET /api/v1/rejections/guards`: which guards were on in which version, the oldest first. */
export async function listGuards(tx: Tx, { workspaceId }: Scope): Promise<GuardHistory> {
  const agreed = await readAgreed(tx, workspaceId)
  const ordered = agreed.sort((a, b) => a.effectiveAt.getTime() - b.effectiveAt.getTime() || a.n - b.n)
  return {
    versions: ordered.map(({ n, effectiveAt, criteria }) => ({
      n,
      effective_at: effectiveAt.toISOString(),
      guards: { ...criteria.guards },
      gates_enforced: criteria.gates.some(gate => gate.isEnforced),
    })),
  }
}
