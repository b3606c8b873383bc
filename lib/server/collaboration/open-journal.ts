import 'server-only'
import { reviewOfDocument } from '@/lib/collaboration/minutes'
import { DraftJournal } from './draft-journal'
import type { Journal } from './journal'
import { MinutesJournal } from './minutes-journal'

/** The journal of a document by its name: the minutes of a review, or the workspace's draft. */
export function openJournal(documentName: string): Journal {
  const minutes = reviewOfDocument(documentName)
  return minutes ? new MinutesJournal(minutes) : new DraftJournal(documentName)
}
