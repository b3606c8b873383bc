import { DEFAULT_SETTINGS } from '@/lib/domain/workspace/settings'
import { drawDeal } from './deal'
import type { EpisodePlan } from './episode-plan'
import type { Rng } from './rng'
import type { DealSeed, FactSeed, Profile, TouchSeed } from './story'
import { DAY_MS, HOUR_MS } from './timeline'

export type HandoverWish = {
  plan: EpisodePlan
  n: number
  mqlAt: number
  route: string
  profile: Profile
  lateness: number
  isPureChance: boolean
}

export type FollowUp = {
  facts: FactSeed[]
  touches: TouchSeed[]
  deal: DealSeed | null
  disposedAt: number | null
}

const MINUTE_MS = 60_000

/** What sales does with one handoff, from delivery to the deal. */
export function followUp(rng: Rng, wish: HandoverWish): FollowUp {
  const { plan, mqlAt, route, profile } = wish
  const facts: FactSeed[] = []
  const add = (kind: FactSeed['kind'], at: number, reason: string | null = null) => {
    facts.push({
      ...OBSERVED,
      kind,
      episode: wish.n,
      at: Math.floor(at),
      reason,
      route: kind === 'mql' ? route : null,
    })
  }
  add('mql', mqlAt)
  const deliveredAt = mqlAt + rng.int(20, 240) * 1_000
  add('delivered', deliveredAt)
  add('assigned', deliveredAt + rng.int(2, 55) * MINUTE_MS * 0.5)
  const touchedAt = firstTouchAt(rng, wish)
  const touches = touchedAt === null ? [] : touchList(rng, profile.owner, mqlAt, touchedAt)
  if (plan.fate === 'untouched' || plan.fate === 'undecided')
    return { facts, touches, deal: null, disposedAt: null }

  const disposedAt = disposal(rng, wish, touchedAt)
  if (plan.verdict) {
    add(plan.verdict.kind, disposedAt, plan.verdict.reason)
    return { facts, touches, deal: null, disposedAt }
  }
  add('accepted', disposedAt)
  if (plan.fate === 'accepted') return { facts, touches, deal: null, disposedAt }
  const sqlAt = disposedAt + rng.logNormal(6.5, 0.75) * DAY_MS
  add('sql', sqlAt)
  touches.push(
    touch('meeting', Math.floor(Math.max(disposedAt, sqlAt - 2 * HOUR_MS)), profile.owner, 'Qualified'),
  )
  const { fate } = plan
  if (fate !== 'open' && fate !== 'lost' && fate !== 'won') return { facts, touches, deal: null, disposedAt }
  const createdAt = Math.floor(sqlAt + rng.logNormal(1.6, 0.8) * DAY_MS)
  const deal = drawDeal(rng, { fate, profile, createdAt, isPureChance: wish.isPureChance })
  return { facts, touches, deal, disposedAt }
}

const OBSERVED = { dateOnly: false, confidence: 'observed', reasonLabel: null } as const

function firstTouchAt(rng: Rng, { plan, mqlAt, route, lateness }: HandoverWish): number | null {
  if (plan.touch === 'none') return null
  const term = (DEFAULT_SETTINGS.firstTouch[route]?.hours ?? 48) * HOUR_MS
  const share =
    plan.touch === 'late' ? 1.05 + rng.logNormal(lateness - 1, 0.6) : 0.03 + 0.94 * rng.next() ** 1.7
  return Math.floor(mqlAt + share * term)
}

/** A handoff that goes to somebody else goes quickly, before it is due; all others are judged after the first touch. */
function disposal(rng: Rng, { plan, mqlAt, route }: HandoverWish, touchedAt: number | null): number {
  const term = (DEFAULT_SETTINGS.firstTouch[route]?.hours ?? 48) * HOUR_MS
  if (touchedAt === null) return mqlAt + rng.between(0.15, 0.8) * term
  return touchedAt + rng.logNormal(plan.fate === 'reach' ? 7 : 1.1, 0.8) * DAY_MS
}

function touchList(rng: Rng, owner: string, mqlAt: number, firstAt: number): TouchSeed[] {
  const touches: TouchSeed[] = []
  if (rng.chance(0.4)) {
    const at = mqlAt + rng.int(2, 9) * MINUTE_MS
    touches.push({
      kind: 'sequence_email',
      at,
      countsAsFirstTouch: false,
      actor: 'Sequence',
      outcome: 'Sent',
    })
  }
  touches.push(
    touch(rng.weighted(FIRST_KINDS), firstAt, owner, rng.pick(['Connected', 'Left a message', 'Replied'])),
  )
  const more = rng.int(0, 3)
  for (let i = 0; i < more; i++)
    touches.push(
      touch(
        'call',
        Math.floor(firstAt + rng.between(0.6, 9) * DAY_MS),
        owner,
        rng.pick(['No answer', 'Connected']),
      ),
    )
  return touches
}

const FIRST_KINDS = [
  ['call', 62],
  ['email', 30],
  ['meeting', 8],
] as const

const touch = (kind: string, at: number, actor: string, outcome: string): TouchSeed => ({
  kind,
  at,
  countsAsFirstTouch: true,
  actor,
  outcome,
})
