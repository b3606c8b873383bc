import type { Episode } from '../handoff/episode'
import { STAGE_BITS } from '../handoff/fact'
import type { Moment } from '../handoff/moment'
import type { Row } from './row'
import type { HandoffStage } from './stage'

/** An episode with the ids it bears in the projection. */
export type HandoffRecord = Episode & {
  id: string
  leadId: string
  failureMode?: string | null
  owner?: string | null
  dispute?: string | null
}

type Told = { at: Date | null; bit: number; known: boolean; days?: number | null }

/** A handoff as metrics look at it. */
export function handoffRow(episode: HandoffRecord): Row {
  const stages = toldStages(episode)
  const row = {
    moments: {} as Partial<Record<HandoffStage, Moment>>,
    days: {} as Partial<Record<HandoffStage, number | null>>,
    untold: new Set<HandoffStage>(),
    inferred: new Set<HandoffStage>(),
  }
  for (const [stage, { at, bit, known, days }] of entries(stages)) {
    if (at !== null) row.moments[stage] = { ms: at.getTime(), dateOnly: (episode.dateOnly & bit) !== 0 }
    else if (known) row.untold.add(stage)
    if (days !== undefined) row.days[stage] = days
    if ((episode.inferred & bit) !== 0) row.inferred.add(stage)
  }
  const { id, leadId, n, dueAt, verdict, disposition, reason, amountState, amountMinor, currency } = episode
  return {
    ...row,
    id,
    leadId,
    n,
    due: dueAt === null ? null : { ms: dueAt.getTime(), dateOnly: false },
    asked: { verdict, disposition, reason, amountState },
    groups: {
      source: episode.source ?? '',
      segment: episode.segment ?? '',
      country: episode.country ?? '',
      employee_band: episode.employeeBand ?? '',
      route: episode.route ?? '',
      agreement_version: episode.agreementVersion === null ? '' : String(episode.agreementVersion),
      failure_mode: episode.failureMode ?? '',
      owner: episode.owner ?? '',
      reason: reason ?? '',
      reason_label: episode.reasonLabel ?? '',
      verdict: verdict ?? '',
      disposition: disposition ?? '',
      dispute: episode.dispute ?? '',
    },
    amountMinor,
    currency,
  }
}

function toldStages(episode: Episode): Partial<Record<HandoffStage, Told>> {
  const { disposition, outcome, inferred } = episode
  const inferredAt = (bit: number) => (inferred & bit) !== 0
  const disposed: Told = {
    at: episode.disposedAt,
    bit: STAGE_BITS.disposed,
    known: true,
    days: episode.disposedDays,
  }
  const closed: Told = { at: episode.closedAt, bit: STAGE_BITS.closed, known: true, days: episode.closeDays }
  const { mql, touched, accepted, sql, opportunity } = STAGE_BITS
  return {
    mql: { at: episode.mqlAt, bit: mql, known: true },
    touched: { at: episode.firstTouchAt, bit: touched, known: false, days: episode.touchDays },
    sal: { at: episode.acceptedAt, bit: accepted, known: inferredAt(accepted), days: episode.acceptedDays },
    sql: { at: episode.sqlAt, bit: sql, known: inferredAt(sql), days: episode.sqlDays },
    opportunity: {
      at: episode.opportunityAt,
      bit: opportunity,
      known: inferredAt(opportunity),
      days: episode.opportunityDays,
    },
    deemed: { at: episode.deemedAt, bit: 0, known: false },
    ...(disposition === null ? {} : { disposed }),
    ...(disposition === 'rejected' || disposition === 'recycled' || disposition === 'merged'
      ? { [disposition]: disposed }
      : {}),
    ...(disposition === null || disposition === 'accepted' ? {} : { sent_back: disposed }),
    ...(outcome === null ? {} : { closed, [outcome]: closed }),
  }
}

const entries = (stages: Partial<Record<HandoffStage, Told>>) =>
  // Object.entries forgets which keys there are; toldStages writes no others.
  Object.entries(stages) as [HandoffStage, Told][]
