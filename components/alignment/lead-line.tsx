import type { LeadCard } from '@/lib/contracts/alignment'
import { groupLabel } from '@/lib/domain/format/group-label'

/** A past lead in words, without a name. */
export function LeadLine({ card }: { card: LeadCard }) {
  const { job_title: title, industry, country, employees, employee_band: band, source, actions } = card
  const size =
    employees === null
      ? band
        ? `${band} employees`
        : null
      : `${employees.toLocaleString('en-US')} employees`
  const firm = [industry, size, country && groupLabel('country', country)].filter(Boolean).join(', ')
  return (
    <div className="min-w-0">
      <p className="font-medium">{title ?? 'Role not known'}</p>
      <p className="text-ink-2">
        {firm || 'Nothing is known of the firm'}
        {source && source !== 'Unknown' ? `; came by ${source.toLowerCase()}` : ''}
      </p>
      <p className="mt-1 text-ink-2">
        {actions.length === 0 ? 'It had done nothing that was recorded.' : actions.map(sayAction).join(', ')}
      </p>
    </div>
  )
}

function sayAction({ type, n, days_before: days }: LeadCard['actions'][number]): string {
  const when = days === 0 ? 'that day' : days === 1 ? 'a day before' : `${days} days before`
  return `${type.replaceAll('_', ' ')}${n > 1 ? ` ×${n}` : ''} (${when})`
}
