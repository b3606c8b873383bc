import 'server-only'
import type { Tx } from '@/db/client'
import type { AlignmentList, AlignmentRoundView, RoundKey } from '@/lib/contracts/alignment'
import { sideOf } from '@/lib/domain/alignment/side-of'
import { grantOf } from '@/lib/domain/policy/policy'
import { AppError } from '../errors'
import type { Scope } from '../scope'
import { readCards } from './cards'
import { readHandedIn } from './handed-in'
import { resultOf } from './result'
import { ownSheetView } from './sheet'

type RoundRow = {
  id: string
  n: number
  openedAt: Date
  openedBy: string
  leads: number
  marketingAt: Date | null
  salesAt: Date | null
}

/** Rounds, the newest first; how far each side is, never what it said. */
async function listRows({ sql }: Tx, { workspaceId }: Scope): Promise<RoundRow[]> {
  const rows = await sql<RoundRow[]>`
    select r.id, r.n, r.opened_at as "openedAt", u.name as "openedBy",
      (select count(*)::int from app.alignment_lead a
        where a.workspace_id = ${workspaceId} and a.round_id = r.id) as leads,
      (select i.handed_in_at from app.alignment_hand_in i where i.workspace_id = ${workspaceId}
        and i.round_id = r.id and i.side = 'marketing') as "marketingAt",
      (select i.handed_in_at from app.alignment_hand_in i where i.workspace_id = ${workspaceId}
        and i.round_id = r.id and i.side = 'sales') as "salesAt"
    from app.alignment_round r join app.app_user u on u.id = r.opened_by
    where r.workspace_id = ${workspaceId} order by r.n desc limit 100`
  return [...rows]
}

const viewHead = ({ id, n, openedAt, openedBy, leads, marketingAt, salesAt }: RoundRow) => ({
  ...{ id, n, opened_by: openedBy, leads },
  opened_at: openedAt.toISOString(),
  marketing: { handed_in_at: marketingAt?.toISOString() ?? null },
  sales: { handed_in_at: salesAt?.toISOString() ?? null },
})

/** `GET /api/v1/alignment`: how well both sides agreed, round by round. */
export async function listRounds(tx: Tx, scope: Scope): Promise<AlignmentList> {
  const rounds: AlignmentList['rounds'] = []
  for (const row of await listRows(tx, scope)) {
    const both = await readHandedIn(tx, scope, row.id)
    const result = both && (await resultOf(tx, scope, { roundId: row.id, both, cards: null }))
    rounds.push({
      ...viewHead(row),
      kappa: result?.kappa ?? null,
      alike: result?.definitions.alike ?? null,
    })
  }
  return {
    rounds,
    side: sideOf(scope.role),
    may_open: scope.role !== null && grantOf(scope.role, 'alignment.open') !== 'none',
  }
}

/**
 * `GET /api/v1/alignment/{id}`: one's own sheet until it is handed in, the result once both are. What the other side
 * said, and what became of the leads, is not read before.
 */
export async function getRound(tx: Tx, scope: Scope, { id }: RoundKey): Promise<AlignmentRoundView> {
  const row = (await listRows(tx, scope)).find(each => each.id === id)
  if (!row) throw new AppError('not_found', 'There is no such round.')
  const side = sideOf(scope.role)
  const both = await readHandedIn(tx, scope, id)
  if (both) {
    const cards = scope.grant === 'all' ? await readCards(tx, scope, id) : null
    const result = await resultOf(tx, scope, { roundId: id, both, cards })
    return { ...viewHead(row), side, sheet: null, result }
  }
  const isDone = side === null || (side === 'marketing' ? row.marketingAt : row.salesAt) !== null
  const sheet = isDone ? null : await ownSheetView(tx, scope, { roundId: id, side })
  return { ...viewHead(row), side, sheet, result: null }
}
