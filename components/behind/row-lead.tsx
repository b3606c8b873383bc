import type { Route } from 'next'
import { TextLink } from '@/components/ui/text-link'
import type { ListedRow } from '@/lib/contracts/handoff-list'

/** Who it is, as a link to the lead. */
export function RowLead({ row }: { row: ListedRow }) {
  const name = row.lead_name ?? 'Lead without a name'
  return (
    <>
      {row.lead_id ? (
        <TextLink href={`/leads/${row.lead_id}` as Route}>{name}</TextLink>
      ) : (
        <span className="text-ink-3">No lead</span>
      )}
      {row.episode !== null && row.episode > 1 ? (
        <span className="ml-2 text-xs text-ink-3">handoff {row.episode}</span>
      ) : null}
      {row.company ? <span className="block text-xs text-ink-3">{row.company}</span> : null}
    </>
  )
}
