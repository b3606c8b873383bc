import type { FoldedEpisode } from '@/lib/domain/handoff/episodes'
import type { FactSeed } from './story'

/** What Treaty noted by an instant of handoffs that nobody answered for the agreed time. */
export function silentFacts(episodes: readonly FoldedEpisode[], cutMs: number): FactSeed[] {
  return episodes.flatMap(({ n, disposition, deemedDueAt }): FactSeed[] =>
    disposition === null && deemedDueAt !== null && deemedDueAt.getTime() < cutMs
      ? [
          {
            kind: 'deemed_accepted',
            episode: n,
            at: deemedDueAt.getTime(),
            dateOnly: false,
            confidence: 'observed',
            reason: null,
            reasonLabel: null,
            route: null,
          },
        ]
      : [],
  )
}
