import type { AnswerOf } from '@/lib/contracts/answer-shape'
import type { RateRow } from '@/lib/contracts/metric'
import type { GuardHistory } from '@/lib/contracts/rejection'
import { newcombe } from '@/lib/domain/statistics/newcombe'
import type { Interval } from '@/lib/domain/statistics/wilson'
import { MODES, type Mode } from './mode-queries'

export type ModeRate = {
  row: RateRow | null
  /** This mode minus healthy, with Newcombe's 95 % interval; null for healthy itself. */
  difference: { value: number; interval: Interval } | null
}

export type ModeRow = {
  mode: Mode
  n: number
  share: number | null
  acceptance: ModeRate
  sql: ModeRate
  won: ModeRate
  guard: GuardEffect | null
}

/** What a guard did to the share of its mode: before any version had it on, and since. */
export type GuardEffect = {
  /** Version that has it on; null: none has. */
  since: number | null
  isOnNow: boolean
  before: { n: number; of: number }
  after: { n: number; of: number }
  difference: Interval | null
}

type Rates = Record<'acceptance' | 'sql' | 'won', AnswerOf<'rate'> | null>
type Volumes = { volume: AnswerOf<'count'> | null; byVersion: AnswerOf<'count'> | null }

/** Every mode beside healthy, and what its guard did. */
export function modeRows(
  { volume, byVersion }: Volumes,
  rates: Rates,
  { versions }: GuardHistory,
): ModeRow[] {
  const countOf = (mode: Mode) => volume?.results.find(({ group }) => group?.failure_mode === mode)?.n ?? 0
  const total = MODES.reduce((sum, mode) => sum + countOf(mode), 0)
  return MODES.map(mode => ({
    mode,
    n: countOf(mode),
    share: total === 0 ? null : countOf(mode) / total,
    acceptance: rateOf(rates.acceptance, mode),
    sql: rateOf(rates.sql, mode),
    won: rateOf(rates.won, mode),
    guard: mode === 'healthy' ? null : guardEffect(byVersion, mode, versions),
  }))
}

function rateOf(answer: AnswerOf<'rate'> | null, mode: Mode): ModeRate {
  const find = (wanted: Mode) => answer?.results.find(({ group }) => group?.failure_mode === wanted) ?? null
  const [row, healthy] = [find(mode), find('healthy')]
  if (mode === 'healthy' || !row || !healthy) return { row, difference: null }
  const [own, rest] = [proportion(row), proportion(healthy)]
  const interval = newcombe(rest, own)
  if (interval === null) return { row, difference: null }
  return {
    row,
    difference: { value: own.numerator / own.denominator - rest.numerator / rest.denominator, interval },
  }
}

const proportion = ({ numerator, denominator }: RateRow) => ({
  numerator: numerator ?? 0,
  denominator: denominator ?? 0,
})

function guardEffect(
  byVersion: AnswerOf<'count'> | null,
  mode: Exclude<Mode, 'healthy'>,
  versions: GuardHistory['versions'],
): GuardEffect {
  const guarded = versions.filter(version => isGuarded(version, mode)).map(({ n }) => String(n))
  const before = { n: 0, of: 0 }
  const after = { n: 0, of: 0 }
  for (const { group, n } of byVersion?.results ?? []) {
    if (group === null || n === null) continue
    const side = guarded.includes(group.agreement_version ?? '') ? after : before
    side.of += n
    if (group.failure_mode === mode) side.n += n
  }
  const isBoth = before.of > 0 && after.of > 0
  const last = versions.at(-1)
  return {
    since: guarded[0] === undefined ? null : Number(guarded[0]),
    isOnNow: last !== undefined && isGuarded(last, mode),
    before,
    after,
    difference: isBoth
      ? newcombe(
          { numerator: before.n, denominator: before.of },
          { numerator: after.n, denominator: after.of },
        )
      : null,
  }
}

const isGuarded = (version: GuardHistory['versions'][number], mode: Exclude<Mode, 'healthy'>): boolean =>
  version.guards[mode] || (mode === 'persona_mismatch' && version.gates_enforced)
