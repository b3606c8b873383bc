import type { ShadowResult, ShadowRunView } from '@/lib/contracts/shadow-run'
import { formatCount } from '@/lib/domain/format/format-count'

const WEEK_MS = 604_800_000

/** How far a run is, in words. */
export function stateWords({ state, starts_at, weeks }: ShadowRunView, until: string): string {
  if (state === 'stopped') return 'ended before its time'
  if (state === 'ended') return weeks === 1 ? 'one week, ended' : `${weeks} weeks, ended`
  const passed = Math.floor((Date.parse(until) - Date.parse(starts_at)) / WEEK_MS)
  return `week ${Math.min(weeks, passed + 1)} of ${weeks}`
}

/** A run in one sentence. */
export function shadowHeadline({ run, both, added, removed }: ShadowResult): string {
  const word = run.state === 'running' ? 'so far' : 'in all'
  if (both.n + added.n + removed.n === 0) return `“${run.name}”: nobody was handed over ${word}`
  if (added.n + removed.n === 0)
    return `“${run.name}” hands over the same ${formatCount(both.n)} leads ${word}`
  return `“${run.name}” would have added ${formatCount(added.n)} and removed ${formatCount(removed.n)} ${word}`
}

/** What the removed and the added came to, as far as it can be known. */
export function becameWords({ added, removed }: ShadowResult): string {
  const { won, lost, sql, accepted, rejected, returned, pending } = removed.became
  const taken = won + lost + sql + accepted
  const back = rejected + returned
  const gone =
    removed.n === 0
      ? 'It would have kept nobody from sales.'
      : `Of the ${formatCount(removed.n)} it would have kept from sales, ${formatCount(taken)} were accepted (${formatCount(won)} won), ${formatCount(back)} were sent back and ${formatCount(pending)} wait for an answer.`
  const unknown = added.became.never_handed_over
  const never = `${formatCount(unknown)} never came to sales, and nobody knows what would have become of them`
  const come =
    added.n === 0
      ? 'It would have added nobody.'
      : `Of the ${formatCount(added.n)} it would have added, ${formatCount(added.n - unknown)} were handed over later all the same; ${never}.`
  return `${gone} ${come}`
}
