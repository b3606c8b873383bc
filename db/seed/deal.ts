import type { Rng, Weighted } from './rng'
import type { DealSeed, Profile } from './story'
import { DAY_MS } from './timeline'

type Market = { product: string; medianAmount: number; medianDays: number }

const MARKETS: Readonly<Record<string, Market>> = {
  SMB: { product: 'Northwind Core', medianAmount: 9_600, medianDays: 26 },
  'Mid-market': { product: 'Northwind Scale', medianAmount: 31_000, medianDays: 44 },
  Enterprise: { product: 'Northwind Enterprise', medianAmount: 98_000, medianDays: 82 },
}
const ANY_MARKET: Market = { product: 'Northwind Scale', medianAmount: 24_000, medianDays: 44 }

const LOST_REASONS: Weighted<string> = [
  ['Price', 28],
  ['No decision', 30],
  ['Chose a competitor', 24],
  ['Missing capability', 18],
]

export type DealWish = {
  fate: 'open' | 'lost' | 'won'
  profile: Profile
  createdAt: number
  isPureChance: boolean
}

/** A deal as it will have gone once it has ended; amounts are log-normal by market. */
export function drawDeal(rng: Rng, { fate, profile, createdAt, isPureChance }: DealWish): DealSeed {
  const market = isPureChance ? ANY_MARKET : (MARKETS[profile.segment] ?? ANY_MARKET)
  const days = rng.logNormal(market.medianDays * (fate === 'lost' ? 0.8 : 1), 0.55)
  const closedAt = fate === 'open' ? null : Math.floor(createdAt + days * DAY_MS)
  return {
    name: `${profile.company}: ${market.product}`,
    stage: fate === 'open' ? 'Proposal' : fate === 'won' ? 'Closed won' : 'Closed lost',
    outcome: fate === 'open' ? null : fate,
    createdAt,
    closedAt,
    amountMinor: Math.round(rng.logNormal(market.medianAmount, 0.6) / 100) * 10_000,
    amountState: 'declared',
    currency: 'USD',
    product: market.product,
    owner: profile.owner,
    lostReason: fate === 'lost' ? rng.weighted(LOST_REASONS) : null,
  }
}
