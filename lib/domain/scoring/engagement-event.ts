/** Something a lead did, as the ledger of engagement holds it. A date without time stands at midnight UTC. */
export type EngagementEvent = {
  id: string
  type: string
  occurredAt: Date
  dateOnly: boolean
  properties: Readonly<Record<string, string | number | boolean>> | null
}

/** The one order events are counted in, whatever order they arrived in. */
export function compareEvents(a: EngagementEvent, b: EngagementEvent): number {
  const byTime = a.occurredAt.getTime() - b.occurredAt.getTime()
  if (byTime !== 0) return byTime
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
