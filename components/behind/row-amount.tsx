import type { ListedRow } from '@/lib/contracts/handoff-list'
import { formatExactMoney } from '@/lib/domain/format/format-money'

/** An amount, or why there is none: undeclared money is not zero money. */
export function RowAmount({ row }: { row: ListedRow }) {
  if (row.amount_state === 'missing') return <span className="text-ink-3">not declared</span>
  if (row.amount === null) return <span className="text-ink-3">–</span>
  return formatExactMoney(row.amount, row.currency ?? '')
}
