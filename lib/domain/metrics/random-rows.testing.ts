import type { Episode } from '../handoff/episode'
import { DISPOSITIONS, STAGE_BITS } from '../handoff/fact'
import { daysBetween } from '../handoff/moment'
import type { LeadRow } from '../lead/lead-row'
import type { OpportunityRow } from '../opportunity/opportunity-row'
import type { MetricRows } from './fold-metric'
import type { HandoffRecord } from './handoff-row'

const DAY_MS = 86_400_000
const START = Date.UTC(2025, 5, 1)

/** Reproducible chance (mulberry32). */
export class Chance {
  private state: number

  constructor(seed: number) {
    this.state = seed
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  is(share: number): boolean {
    return this.next() < share
  }

  of<T>(values: readonly [T, ...T[]]): T {
    return values[Math.floor(this.next() * values.length)] ?? values[0]
  }
}

/**
 * Rows of every kind that can occur, the odd ones more often than in life: dates without time, stages nobody
 * dated, orders that cannot be, blanks, other currencies, undated episodes, repeats.
 */
export function randomRows(seed: number, leads: number, timeZone: string): MetricRows {
  const chance = new Chance(seed)
  const rows = {
    handoffs: [] as HandoffRecord[],
    opportunities: [] as OpportunityRow[],
    leads: [] as LeadRow[],
  }
  for (let i = 0; i < leads; i++) {
    const id = `${i}`
    const groups = groupsOf(chance)
    let at = START + chance.next() * 300 * DAY_MS
    // A lead without any date has one episode.
    const isUndated = chance.is(0.05)
    const episodes = !isUndated && chance.is(0.15) ? 3 : 1
    for (let n = 1; n <= episodes; n++) {
      rows.handoffs.push({
        ...episode(chance, isUndated ? null : at, n, groups, timeZone),
        id: `${i}-${n}`,
        leadId: id,
        failureMode: chance.of(['healthy', 'form_fill', null]),
        owner: chance.of(['Ann', 'Bo', null]),
        dispute: chance.of(['overturned', 'open', null, null]),
      })
      at += chance.next() * 60 * DAY_MS
    }
    const first = rows.handoffs.find(handoff => handoff.leadId === id)
    const created = moment(chance, at - chance.next() * 90 * DAY_MS)
    rows.leads.push({
      id,
      createdAt: chance.is(0.05) ? null : new Date(created.ms),
      createdDateOnly: created.dateOnly,
      firstMqlAt: first?.mqlAt ?? null,
      firstMqlDateOnly: ((first?.dateOnly ?? 0) & STAGE_BITS.mql) !== 0,
      source: groups.source,
      segment: groups.segment,
      country: groups.country,
      employeeBand: groups.employeeBand,
      owner: chance.of(['Ann', 'Bo', null]),
    })
    if (chance.is(0.4)) rows.opportunities.push(deal(chance, id, at, groups, timeZone))
  }
  // A lead that is only created dates its column only when it has one.
  return {
    ...rows,
    leads: rows.leads.map(lead => (lead.createdAt ? lead : { ...lead, createdDateOnly: false })),
  }
}

type Groups = Pick<Episode, 'source' | 'segment' | 'country' | 'employeeBand' | 'route'>

function groupsOf(chance: Chance): Groups {
  return {
    source: chance.of(['ads', 'events', 'unknown', '', null, 'a, b']),
    segment: chance.of(['smb', 'enterprise', null]),
    country: chance.of(['US', 'DE', null]),
    employeeBand: chance.of(['1-10', '11-50', '1,001+', null]),
    route: chance.of(['inbound', 'scored', null]),
  }
}

type When = { ms: number; dateOnly: boolean }

/** Whole seconds, sometimes a date, sometimes exactly on a whole day, where comparisons tip. */
function moment(chance: Chance, ms: number): When {
  if (chance.is(0.15)) return { ms: Math.floor(ms / DAY_MS) * DAY_MS, dateOnly: true }
  const unit = chance.is(0.1) ? DAY_MS : 1_000
  return { ms: Math.floor(ms / unit) * unit, dateOnly: false }
}

function episode(chance: Chance, at: number | null, n: number, groups: Groups, timeZone: string): Episode {
  const mql = at === null ? null : moment(chance, at)
  const disposition = chance.is(0.75) ? chance.of([...DISPOSITIONS]) : null
  const outcome = chance.is(0.3) ? chance.of(['won', 'lost'] as const) : null
  const later = (share: number, days: number): When | null => {
    if (at === null || !chance.is(share)) return null
    return moment(chance, at + (chance.is(0.04) ? -1 : 1) * chance.next() ** 2 * days * DAY_MS)
  }
  const stages = {
    mql,
    touched: later(0.8, 6),
    accepted: later(0.5, 10),
    disposed: disposition ? later(0.95, 12) : null,
    sql: later(0.35, 60),
    opportunity: later(0.3, 90),
    closed: outcome ? later(0.95, 200) : null,
  }
  const bits = (has: (stage: keyof typeof STAGE_BITS) => boolean) =>
    (Object.keys(STAGE_BITS) as (keyof typeof STAGE_BITS)[]).reduce(
      (mask, stage) => (has(stage) ? mask | STAGE_BITS[stage] : mask),
      0,
    )
  const days = (stage: When | null) => (mql && stage ? daysBetween(mql, stage, timeZone) : null)
  const date = (stage: When | null) => (stage ? new Date(stage.ms) : null)
  const isDue = mql !== null && !mql.dateOnly && groups.route !== null
  return {
    ...groups,
    n,
    origin: 'imported',
    agreementVersion: chance.of([1, 2, null]),
    mqlAt: date(mql),
    deliveredAt: null,
    assignedAt: null,
    answerDueAt: null,
    pausedAt: null,
    dueAt: isDue ? new Date(mql.ms + (groups.route === 'inbound' ? 4 : 48) * 3_600_000) : null,
    firstTouchAt: date(stages.touched),
    acceptedAt: date(stages.accepted),
    disposedAt: date(stages.disposed),
    disposition,
    reason: chance.of(['company_size', 'other', null]),
    reasonLabel: null,
    verdict:
      disposition === null
        ? null
        : chance.of(['accepted', 'criteria', 'timing', 'process', 'pending', 'overturned']),
    sqlAt: date(stages.sql),
    opportunityAt: date(stages.opportunity),
    opportunityId: null,
    closedAt: date(stages.closed),
    outcome,
    ...amount(chance),
    touchDays: days(stages.touched),
    acceptedDays: days(stages.accepted),
    disposedDays: days(stages.disposed),
    sqlDays: days(stages.sql),
    opportunityDays: days(stages.opportunity),
    closeDays: days(stages.closed),
    dateOnly: bits(stage => stages[stage]?.dateOnly ?? false),
    inferred: bits(stage => chance.is(stages[stage] ? 0.1 : 0.05)),
    problem: null,
    ...silence(chance, at),
  }
}

/** Deemed accepted now and then, also where somebody answered later or before. */
function silence(chance: Chance, at: number | null): Pick<Episode, 'deemedDueAt' | 'deemedAt'> {
  if (at === null || !chance.is(0.3)) return { deemedDueAt: null, deemedAt: null }
  const due = new Date(Math.floor((at + (1 + chance.next() * 20) * DAY_MS) / 1_000) * 1_000)
  return { deemedDueAt: due, deemedAt: chance.is(0.8) ? due : null }
}

function amount(chance: Chance): Pick<OpportunityRow, 'amountMinor' | 'amountState' | 'currency'> {
  const currency = chance.of(['USD', 'USD', 'USD', 'USD', 'EUR'])
  const amountState = chance.of(['declared', 'declared', 'declared', 'zero', 'missing'] as const)
  const declared = chance.is(0.2)
    ? chance.of([100_000, 200_000, 500_000])
    : Math.round(10 ** (3 + chance.next() * 5))
  const amountMinor = { declared, zero: 0, missing: null }[amountState]
  return { amountMinor, amountState, currency }
}

function deal(chance: Chance, leadId: string, at: number, groups: Groups, timeZone: string): OpportunityRow {
  const outcome = chance.is(0.6) ? chance.of(['won', 'lost'] as const) : null
  const created = chance.is(0.05) ? null : moment(chance, at)
  const isClosed = outcome !== null && chance.is(0.95)
  const closed = isClosed
    ? moment(chance, at + (chance.is(0.04) ? -1 : 1) * chance.next() * 150 * DAY_MS)
    : null
  return {
    ...groups,
    id: leadId,
    leadId: chance.is(0.8) ? leadId : null,
    outcome,
    createdAt: created ? new Date(created.ms) : null,
    closedAt: closed ? new Date(closed.ms) : null,
    dateOnly: (created?.dateOnly ? 1 : 0) | (closed?.dateOnly ? 2 : 0),
    closeDays: created && closed ? daysBetween(created, closed, timeZone) : null,
    ...amount(chance),
    product: chance.of(['GTX', 'MG', null]),
    owner: chance.of(['Ann', 'Bo', null]),
  }
}
