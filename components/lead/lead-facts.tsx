import type { ReactNode } from 'react'
import type { LeadDetail } from '@/lib/contracts/lead'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatMoney } from '@/lib/domain/format/format-money'
import { plainWords } from './lead-words'
import { MomentText } from './moment-text'

/** Who and which firm, as the source tells it. */
export function LeadFacts({ lead, timeZone }: { lead: LeadDetail; timeZone: string }) {
  const attributes = Object.entries(lead.attributes)
  return (
    <aside
      aria-label="Person and firm"
      className="grid content-start gap-x-8 gap-y-6 border-t border-hairline pt-6 pb-8 sm:max-lg:grid-cols-3 lg:col-start-2 lg:gap-y-8"
    >
      {lead.erased_at ? (
        <p className="text-ink-2">
          What named this person was erased. Dates and stages stay, so no number changed.
        </p>
      ) : null}
      <List title="Person">
        <Fact name="E-mail">{lead.email}</Fact>
        <Fact name="Phone">{lead.phone}</Fact>
        <Fact name="Title">{lead.job_title}</Fact>
      </List>
      <List title="Firm">
        <Fact name="Company">{lead.company}</Fact>
        <Fact name="Industry">{lead.industry}</Fact>
        <Fact name="Employees">
          {lead.employees === null ? lead.employee_band : formatCount(lead.employees)}
        </Fact>
        <Fact name="Revenue">
          {lead.annual_revenue === null ? null : formatMoney(lead.annual_revenue, lead.currency)}
        </Fact>
        <Fact name="Country">{lead.country}</Fact>
      </List>
      <List title="Origin">
        <Fact name="Source">{lead.source}</Fact>
        <Fact name="Segment">{lead.segment}</Fact>
        <Fact name="Owner">{lead.owner}</Fact>
        <Fact name="Created">
          {lead.created ? <MomentText moment={lead.created} timeZone={timeZone} /> : null}
        </Fact>
        <Fact name={`Id in ${lead.source_system}`}>{lead.external_id}</Fact>
      </List>
      {attributes.length > 0 ? (
        <List title="Other fields">
          {attributes.map(([name, value]) => (
            <Fact key={name} name={plainWords(name)}>
              {String(value)}
            </Fact>
          ))}
        </List>
      ) : null}
    </aside>
  )
}

function List({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="pb-2 text-sm font-semibold">{title}</h2>
      <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5">{children}</dl>
    </section>
  )
}

/** A blank is said to be one: it is a thing to fix in the source, not a thing to hide. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 break-words">
        {children === null || children === '' ? <span className="text-ink-3">blank</span> : children}
      </dd>
    </>
  )
}
