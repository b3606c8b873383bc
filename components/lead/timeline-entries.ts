import type { LeadDetail } from '@/lib/contracts/lead'
import { dayOf } from '@/lib/domain/format/format-instant'
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

const SALES_SIDE = new Set(['touched'])

/** Everything that happened to a lead with a date, newest first; rows of the ledger only while they count. */
export function timelineEntries(
  lead: Pick<LeadDetail, 'ledger' | 'engagement' | 'touches'>,
  timeZone: string,
): TimelineEntry[] {
  const facts = lead.ledger.flatMap<TimelineEntry>(row => {
    if (row.state !== 'counts' || row.at === null || SALES_SIDE.has(row.kind)) return []
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
  return [...facts, ...engagement, ...touches]
    .map(each => ({ each, day: each.dateOnly ? each.at.slice(0, 10) : dayOf(each.at, timeZone) }))
    .sort((a, b) => b.day.localeCompare(a.day) || compareWithinDay(a.each, b.each))
    .map(({ each }) => each)
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
