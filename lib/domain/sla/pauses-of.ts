import type { DatedFact } from '../handoff/merge-facts'
import type { Pause } from './pause'

/**
 * Pauses of an episode from its facts in order of time: from "paused" to the next "resumed". What ends the episode's
 * waiting ends an open pause as well, so that a clock nobody resumed is not left standing for ever.
 */
export function pausesOf(facts: readonly DatedFact[], endedAtMs: number | null): Pause[] {
  const pauses: Pause[] = []
  for (const fact of facts) {
    const last = pauses.at(-1)
    const isOpen = last !== undefined && last.to === null
    if (fact.kind === 'paused' && !isOpen)
      pauses.push({ from: new Date(fact.ms), to: null, reason: fact.reason ?? '' })
    if (fact.kind === 'resumed' && isOpen) last.to = new Date(fact.ms)
  }
  const last = pauses.at(-1)
  if (last?.to === null && endedAtMs !== null) last.to = new Date(Math.max(endedAtMs, last.from.getTime()))
  return pauses
}
