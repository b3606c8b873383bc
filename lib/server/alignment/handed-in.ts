import 'server-only'
import type { Tx } from '@/db/client'
import type { Definition } from '@/lib/domain/alignment/definition'
import type { Labels } from '@/lib/domain/alignment/label'
import type { AlignmentSide } from '@/lib/domain/alignment/side-of'
import type { Scope } from '../scope'

export type HandedIn = { labels: Labels; definition: Definition }
export type Both = Record<AlignmentSide, HandedIn>

/** What both sides handed in; null until both have, whoever asks. The only place that reads it. */
export async function readHandedIn(
  { sql }: Tx,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
  roundId: string,
): Promise<Both | null> {
  const rows = await sql<(HandedIn & { side: AlignmentSide })[]>`
    select i.side, i.labels, i.definition from app.alignment_hand_in i
    where i.workspace_id = ${workspaceId} and i.round_id = ${roundId} and (
      select count(*) from app.alignment_hand_in o
      where o.workspace_id = ${workspaceId} and o.round_id = ${roundId}) = 2`
  const marketing = rows.find(row => row.side === 'marketing')
  const sales = rows.find(row => row.side === 'sales')
  return marketing && sales ? { marketing, sales } : null
}
