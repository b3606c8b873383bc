import { EVERYWHERE } from './countries'
import { cutDeal } from './cut-story'
import { drawDeal } from './deal'
import { drawProfile } from './profile'
import type { Rng } from './rng'
import type { DealSeed, Profile } from './story'
import type { Timeline } from './timeline'

const FATES = [
  ['won', 9],
  ['lost', 13],
  ['open', 4],
] as const

export type OutboundDeal = { profile: Profile; deal: DealSeed }

/** Deals that sales found without marketing: they count in pipeline and close rate, never in a conversion. */
export function tellOutbound(rng: Rng, timeline: Timeline): OutboundDeal[] {
  return FATES.flatMap(([fate, count]) =>
    Array.from({ length: count }, (_, index) => {
      const own = rng.fork(fate, index)
      const wish = { mode: 'background', fate, countries: EVERYWHERE } as const
      const profile = { ...drawProfile(own, wish), source: 'Outbound' }
      const createdAt = timeline.instant(own, -88, -2, 1.2)
      const deal = drawDeal(own, { fate, profile, createdAt, isPureChance: false })
      return { profile, deal: cutDeal(deal, timeline.cutMs) }
    }),
  )
}
