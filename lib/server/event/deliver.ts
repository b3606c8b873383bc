import 'server-only'
import type { Tx } from '@/db/client'
import type { EventOutcome } from '@/lib/contracts/event'
import { findLeads, keyOfName, type LeadName } from './find-leads'

export type Outcome = EventOutcome['outcome']
export type Settled = { outcome: Outcome; message: string | null }

/** One item of a delivery: what it says, under which key, of whom. */
export type Item<Said> = { line: number; key: string; name: LeadName; said: Said }

/** An item whose lead is known, so that it can be stored. */
export type KnownItem<Said> = Omit<Item<Said>, 'name'> & { leadId: string }

/** What was sent, sorted out: items to store, and the answer for those that are not. */
export type Delivery<Said> = { known: KnownItem<Said>[]; settled: Map<number, Settled> }

/** Finds the leads of all items; one whose lead is not found fails, of several with one key the last counts. */
export async function sortOut<E, T>(
  tx: Tx,
  place: { workspaceId: string; source: string },
  items: { events: readonly Item<E>[]; touches: readonly Item<T>[] },
): Promise<{ events: Delivery<E>; touches: Delivery<T> }> {
  const names = [...items.events, ...items.touches].map(item => item.name)
  const found = await findLeads(tx, place, names)
  const sort = <Said>(given: readonly Item<Said>[]): Delivery<Said> => {
    const settled = new Map<number, Settled>()
    const last = new Map<string, Item<Said>>()
    for (const item of given) last.set(item.key, item)
    const known = given.flatMap(item => {
      const lead = found.get(keyOfName(item.name))
      if (!lead?.leadId) {
        settled.set(item.line, { outcome: 'failed', message: lead?.trouble ?? 'No such lead is known.' })
        return []
      }
      const kept = last.get(item.key)
      if (kept && kept !== item) {
        settled.set(item.line, superseded(item, kept))
        return []
      }
      const { line, key, said } = item
      return [{ line, key, said, leadId: lead.leadId }]
    })
    return { known, settled }
  }
  return { events: sort(items.events), touches: sort(items.touches) }
}

function superseded<Said>(item: Item<Said>, kept: Item<Said>): Settled {
  const isSame = JSON.stringify([item.name, item.said]) === JSON.stringify([kept.name, kept.said])
  if (isSame) return { outcome: 'unchanged', message: null }
  return { outcome: 'skipped', message: `Item ${kept.line} has the same id and counts instead.` }
}
