import 'server-only'
import type { Journal } from './journal'

// One set a process, whichever bundle asks for it.
const holder = globalThis as { treatyJournals?: Map<string, Journal> }

/** Journals of the documents that are open in this process, by their names: a draft has its workspace's. */
export function journals(): Map<string, Journal> {
  holder.treatyJournals ??= new Map()
  return holder.treatyJournals
}

/** Writes down whatever has come in and is not stored yet. */
export async function settleJournals(): Promise<void> {
  await Promise.all([...journals().values()].map(journal => journal.settle()))
}
