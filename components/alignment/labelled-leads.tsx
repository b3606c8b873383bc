import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import type { AlignmentResult } from '@/lib/contracts/alignment'
import { LeadLine } from './lead-line'
import { STRATUM_LABELS } from './stratum-labels'

type Leads = NonNullable<AlignmentResult['leads']>

/** Every lead of a round with both answers and what became of it. */
export function LabelledLeads({ leads }: { leads: Leads }) {
  const ordered = leads.toSorted(
    (a, b) => Number(a.marketing === a.sales) - Number(b.marketing === b.sales) || a.n - b.n,
  )
  return (
    <ol>
      {ordered.map(lead => (
        <li
          key={lead.n}
          className="grid items-start gap-x-8 gap-y-2 border-b border-hairline py-3 md:grid-cols-[2rem_1fr_16rem]"
        >
          <span className="text-ink-3 tabular-nums">{lead.n}</span>
          <LeadLine card={lead} />
          <div className="flex flex-col items-start gap-1.5">
            <span className="flex flex-wrap gap-1.5">
              <Badge tone="marketing">Marketing: {lead.marketing ? 'worth it' : 'not'}</Badge>
              <Badge tone="sales">Sales: {lead.sales ? 'worth it' : 'not'}</Badge>
            </span>
            <TextLink
              href={`/leads/${lead.lead_id}` as Route}
              aria-label={`${STRATUM_LABELS[lead.outcome]}: lead ${lead.n}, see the lead`}
            >
              {STRATUM_LABELS[lead.outcome]}
            </TextLink>
          </div>
        </li>
      ))}
    </ol>
  )
}
