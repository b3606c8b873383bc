import type { ReactNode } from 'react'
import { routeWords } from '@/components/lead/lead-words'
import type { PacketView } from '@/lib/contracts/packet'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatMoney } from '@/lib/domain/format/format-money'

/** What one has to know about the person and the firm before calling. */
export function PacketFacts({ packet }: { packet: PacketView }) {
  const { lead } = packet
  const employees = lead.employees === null ? lead.employee_band : formatCount(lead.employees)
  const revenue = lead.annual_revenue === null ? null : formatMoney(lead.annual_revenue, lead.currency)
  return (
    <dl className="grid gap-x-8 gap-y-1.5 sm:grid-cols-2">
      <Fact name="E-mail">{lead.email ? <a href={`mailto:${lead.email}`}>{lead.email}</a> : null}</Fact>
      <Fact name="Phone">{lead.phone ? <a href={`tel:${lead.phone}`}>{lead.phone}</a> : null}</Fact>
      <Fact name="Employees">{employees}</Fact>
      <Fact name="Industry">{lead.industry}</Fact>
      <Fact name="Country">{lead.country}</Fact>
      <Fact name="Revenue">{revenue}</Fact>
      <Fact name="Source">{packet.source}</Fact>
      <Fact name="Segment">{packet.segment}</Fact>
      <Fact name="Came by">{packet.route ? routeWords(packet.route) : null}</Fact>
      <Fact name="Owner">{packet.owner}</Fact>
    </dl>
  )
}

/** A blank is said to be one: sales may ask marketing for it. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3">
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 break-words [&_a]:underline [&_a]:decoration-rule [&_a]:underline-offset-2 [&_a:hover]:decoration-ink">
        {children === null || children === '' ? <span className="text-ink-3">blank</span> : children}
      </dd>
    </div>
  )
}
