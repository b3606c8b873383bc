import { addDays } from '../time/reporting-period'

export type ReviewPeriod = { from: string; to: string }

/** The days a review looks at: from the day after the last one's to the day before it is held; at first as many months back as it is held every. */
export function nextPeriod(lastTo: string | null, everyMonths: number, heldOn: string): ReviewPeriod {
  const to = addDays(heldOn, -1)
  const usual = addDays(heldOn, -Math.round(everyMonths * 30.4))
  const from = lastTo === null ? usual : addDays(lastTo, 1)
  return { from: from <= to ? from : to, to }
}
