import 'server-only'
import type { Tx } from '@/db/client'
import type { AlignmentRoundView } from '@/lib/contracts/alignment'
import type { Definition } from '@/lib/domain/alignment/definition'
import type { Labels } from '@/lib/domain/alignment/label'
import type { AlignmentSide } from '@/lib/domain/alignment/side-of'
import type { Scope } from '../scope'
import { readCards } from './cards'
import { viewDefinition } from './result'

/** What one's own side has to label and has said so far. */
export async function ownSheetView(
  tx: Tx,
  scope: Scope,
  { roundId, side }: { roundId: string; side: AlignmentSide },
): Promise<AlignmentRoundView['sheet']> {
  const [sheet] = await tx.sql<{ labels: Labels; definition: Definition | null }[]>`
    select labels, definition from app.alignment_sheet
    where workspace_id = ${scope.workspaceId} and round_id = ${roundId} and side = ${side}`
  const cards = await readCards(tx, scope, roundId)
  const actions = new Set(cards.flatMap(card => card.actions.map(({ type }) => type)))
  return {
    cards,
    labels: { ...sheet?.labels },
    definition: sheet?.definition ? viewDefinition(sheet.definition) : null,
    actions: [...actions].sort(),
  }
}
