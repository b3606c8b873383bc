import 'server-only'
import type { DraftJournal } from './draft-journal'

// One set a process, whichever bundle asks for it.
const holder = globalThis as { treatyJournals?: Map<string, DraftJournal> }

/** Journals of the drafts that are open in this process, by workspace. */
export function journals(): Map<string, DraftJournal> {
  holder.treatyJournals ??= new Map()
  return holder.treatyJournals
}

/** Writes down whatever has come in and is not stored yet. */
export async function settleJournals(): Promise<void> {
  await Promise.all([...journals().values()].map(journal => journal.settle()))
}
