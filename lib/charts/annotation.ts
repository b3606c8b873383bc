import type { TimeDimension } from '../domain/metrics/ids'
import { positionOf } from './period-axis'

/** Something that happened and may explain what the numbers did. */
export type DatedNote = { day: string; label: string; detail: string }

export type Annotation = DatedNote & { position: number }

/** Notes that fall on an axis, in order; the others have nothing to explain there. */
export function placeNotes(
  notes: readonly DatedNote[],
  groups: readonly string[],
  by: TimeDimension,
  fiscalYearStartMonth: number,
): Annotation[] {
  return notes
    .map(note => ({ ...note, position: positionOf(note.day, groups, by, fiscalYearStartMonth) }))
    .filter((note): note is Annotation => note.position !== null)
    .sort((a, b) => a.position - b.position)
}
