/** Where a sweep tells what it finds: differences by threshold while it runs, so that each rise is two additions. */
export type Sink = {
  /** Month of a day by its place behind the first day; -1 outside of the window. */
  months: Int16Array
  /** Since 2000, as points are. */
  firstDay: number
  /** Per candidate: segment and class as one number. */
  cellOf: Uint16Array
  /** [month][segment][class][threshold], the last two as wide as said. */
  cube: Int32Array
  monthStride: number
  width: number
  /** Candidates that are counted elsewhere. */
  skipped: Uint8Array | null
  /** Per candidate: its point at the exact threshold, and whether that lies in the window. */
  crossed: Uint32Array
  inside: Uint8Array
  /** Told of the few that were really won: the thresholds from one to another, both inside, are reached first. */
  onWon: (candidate: number, from: number, to: number, isInside: boolean) => void
}
