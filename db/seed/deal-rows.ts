import type { Rng } from './rng'
import { seedUuid } from './seed-uuid'
import type { DealSeed, Profile } from './story'
import { SOURCE_SYSTEM } from './story-history'
import type { Cell } from './table-rows'
import { DAY_MS } from './timeline'

export type DealPlace = {
  workspaceId: string
  /** Null: sales found this one without a lead. */
  leadId: string | null
  leadKey: string | null
  dealId: string
  ref: string
  profile: Profile
  /** Nothing is known after this. */
  cutMs: number
}

const STAGES: readonly string[] = ['Discovery', 'Proposal', 'Negotiation']

/** A deal as the opportunity table holds it; a close before the creation has no length. */
export function dealRow(
  deal: DealSeed,
  place: DealPlace & { handoffId: string | null; route: string | null },
): Cell[] {
  const { workspaceId, dealId, ref, leadKey, leadId, handoffId, profile, route } = place
  const { source, segment, country, employeeBand } = profile
  const days = deal.closedAt === null ? null : (deal.closedAt - deal.createdAt) / DAY_MS
  const isImpossible = days !== null && days < 0
  return [
    workspaceId,
    dealId,
    SOURCE_SYSTEM,
    ref,
    leadKey,
    leadId,
    handoffId,
    deal.name,
    deal.stage,
    deal.outcome,
    iso(deal.createdAt),
    deal.closedAt === null ? null : iso(deal.closedAt),
    isImpossible ? null : days,
    deal.amountMinor,
    deal.amountState,
    deal.currency,
    deal.product,
    deal.owner,
    source,
    segment,
    country,
    employeeBand,
    route,
    deal.lostReason,
    isImpossible ? 'closed_before_created' : null,
    // A deal of a lead takes these from the lead; one without a lead tells them itself.
    leadId === null ? JSON.stringify({ source, segment, country }) : '{}',
    iso(deal.createdAt),
  ]
}

/** The stages a deal has gone through, up to the one it is in. */
export function dealEventRows(deal: DealSeed, { workspaceId, ref, cutMs }: DealPlace, ids: Rng): Cell[][] {
  const last = STAGES.indexOf(deal.stage)
  const passed = STAGES.slice(0, last < 0 ? STAGES.length : last + 1)
  const soFar = Math.min(deal.createdAt + passed.length * 9 * DAY_MS, cutMs - 1_000)
  const end = Math.max(deal.closedAt ?? soFar, deal.createdAt)
  const stages = deal.outcome === null ? passed : [...passed, deal.stage]
  const steps = Math.max(1, stages.length - 1)
  return stages.map((stage, index) => {
    const at = Math.floor(deal.createdAt + ((end - deal.createdAt) * index) / steps)
    const when = iso(at)
    return [
      workspaceId,
      seedUuid(ids, at),
      ref,
      stage,
      when,
      deal.amountMinor,
      SOURCE_SYSTEM,
      `${ref}-S${index + 1}`,
      when,
    ]
  })
}

const iso = (ms: number) => new Date(ms).toISOString()
