import type { LeadDetail, LeadOpportunity } from '@/lib/contracts/lead'
import { dayOf } from '@/lib/domain/format/format-instant'
import { formatExactMoney } from '@/lib/domain/format/format-money'
import { CONFIDENCE_WORDS, FACT_WORDS, plainWords, reasonWords, routeWords } from './lead-words'

/** Who did it: marketing's engagement, a touch by sales, or a step of the handoff between them. */
export type TimelineSide = 'marketing' | 'sales' | 'handoff'

export type TimelineEntry = {
  id: string
  side: TimelineSide
  at: string
  dateOnly: boolean
  title: string
  note: string | null
}

/** Told better by the touches themselves. */
const TOLD_BY_TOUCHES = new Set(['touched'])
/** Told better by the deals themselves, where there are any. */
const TOLD_BY_DEALS = new Set(['opportunity', 'won', 'lost'])

/** Everything that happened to a lead with a date, newest first; rows of the ledger only while they count. */
export function timelineEntries(
  lead: Pick<LeadDetail, 'ledger' | 'engagement' | 'touches' | 'opportunities'>,
  timeZone: string,
): TimelineEntry[] {
  const facts = lead.ledger.flatMap<TimelineEntry>(row => {
    if (row.state !== 'counts' || row.at === null || TOLD_BY_TOUCHES.has(row.kind)) return []
    if (lead.opportunities.length > 0 && TOLD_BY_DEALS.has(row.kind)) return []
    const known = row.confidence === 'inferred' ? CONFIDENCE_WORDS.inferred : null
    const note = [
      reasonWords(row.reason, row.reason_label),
      row.route && `Route: ${routeWords(row.route)}`,
      known,
    ]
    return [entry(row.id, 'handoff', row.at, row.date_only, FACT_WORDS[row.kind], note)]
  })
  const engagement = lead.engagement.map(event => {
    const properties = Object.entries(event.properties ?? {}).map(
      ([key, value]) => `${plainWords(key)}: ${value}`,
    )
    return entry(event.id, 'marketing', event.at, event.date_only, plainWords(event.type), properties)
  })
  const touches = lead.touches.map(touch =>
    entry(touch.id, 'sales', touch.at, touch.date_only, plainWords(touch.kind), [
      touch.actor,
      touch.outcome,
      touch.counts_as_first_touch ? null : 'Does not count as a first touch',
    ]),
  )
  return [...facts, ...engagement, ...touches, ...lead.opportunities.flatMap(dealEntries)]
    .map(each => ({ each, day: each.dateOnly ? each.at.slice(0, 10) : dayOf(each.at, timeZone) }))
    .sort((a, b) => b.day.localeCompare(a.day) || compareWithinDay(a.each, b.each))
    .map(({ each }) => each)
}

function dealEntries({
  id,
  name,
  external_id,
  created,
  closed,
  outcome,
  ...deal
}: LeadOpportunity): TimelineEntry[] {
  const title = name ?? external_id
  const amount = deal.amount === null ? null : formatExactMoney(deal.amount, deal.currency)
  const opened =
    created &&
    entry(`${id} opened`, 'handoff', created.at, created.date_only, FACT_WORDS.opportunity, [title])
  const ended =
    closed &&
    outcome &&
    entry(`${id} ended`, 'handoff', closed.at, closed.date_only, FACT_WORDS[outcome], [
      title,
      amount,
      deal.lost_reason,
    ])
  return [opened, ended].filter(each => each !== null)
}

/** A date without a time is the beginning of its day, wherever one looks from. */
function compareWithinDay(a: TimelineEntry, b: TimelineEntry): number {
  if (a.dateOnly !== b.dateOnly) return a.dateOnly ? 1 : -1
  return b.at.localeCompare(a.at) || a.id.localeCompare(b.id)
}

function entry(
  id: string,
  side: TimelineSide,
  at: string,
  dateOnly: boolean,
  title: string,
  notes: (string | null)[],
): TimelineEntry {
  return { id, side, at, dateOnly, title, note: notes.filter(Boolean).join(' · ') || null }
}
