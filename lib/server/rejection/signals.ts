import 'server-only'
import { LRUCache } from 'lru-cache'
import type { Tx } from '@/db/client'
import type { SignalList } from '@/lib/contracts/gaming-signal'
import type { RuleSheetRequest } from '@/lib/contracts/rejection'
import { criteriaAt } from '@/lib/domain/failure-mode/agreed-criteria'
import { crossingOf } from '@/lib/domain/loop/crossing-of'
import { FALSE_ALARM } from '@/lib/domain/loop/false-alarm'
import type { GamingSignal } from '@/lib/domain/loop/gaming-signal'
import { gamingSignals } from '@/lib/domain/loop/gaming-signals'
import { judgePast } from '@/lib/domain/loop/judge-past'
import { grantOf } from '@/lib/domain/policy/policy'
import { AppError } from '../errors'
import { readAgreed } from '../handoff/failure-modes'
import type { Scope } from '../scope'
import { readHistory } from './past-handoffs'
import { readTraces } from './traces'

type Found = { signals: readonly GamingSignal[]; handoffs: number; isCut: boolean; since: Date | null }

const DAY_MS = 86_400_000
const BLOCK = 200
/** What becomes of a lead later is not asked here. */
const NO_DUE = { sql: 0, won: 0 }

const known = new LRUCache<string, Found>({ max: 20, ttl: 600_000 })

/** `GET /api/v1/rejections/signals`: habits that make numbers look better than the work. */
export async function listSignals(
  tx: Tx,
  scope: Scope,
  period: RuleSheetRequest,
  now: Date,
): Promise<SignalList> {
  const { signals, handoffs, isCut, since } = await findSignals(tx, scope, period, now)
  const side = ({ yes, of }: GamingSignal['inside']) => ({ yes, of, value: of === 0 ? null : yes / of })
  return {
    handoffs,
    is_cut: isCut,
    since: since?.toISOString() ?? null,
    minimum: scope.workspace.settings.minimumN,
    level: FALSE_ALARM,
    signals: signals.map(({ ids: _, inside, outside, ...signal }) => ({
      key: signalKey(signal),
      ...signal,
      inside: side(inside),
      outside: side(outside),
    })),
  }
}

/** The handoffs that show a habit, for those who may ask about it. */
export async function idsOfSignal(
  tx: Tx,
  scope: Scope,
  { signal: key, from, to }: RuleSheetRequest & { signal: string },
  now: Date,
): Promise<string[]> {
  if (scope.role !== null && grantOf(scope.role, 'signal.read') === 'none')
    throw new AppError('forbidden', 'Signals are for the managers of both sides.')
  const { signals } = await findSignals(tx, scope, { from, to }, now)
  const found = signals.find(each => signalKey(each) === key)
  if (!found) throw new AppError('invalid', `signal: there is no "${key}" here`)
  return [...found.ids]
}

const signalKey = ({ kind, rep }: Pick<GamingSignal, 'kind' | 'rep'>): string => `${kind}:${rep ?? ''}`

/** Reckoned once per state of the data and day. */
async function findSignals(tx: Tx, scope: Scope, period: RuleSheetRequest, now: Date): Promise<Found> {
  const { workspaceId, workspace } = scope
  const { datasetVersion, timeZone, settings } = workspace
  const agreed = await readAgreed(tx, workspaceId)
  const day = Math.floor(now.getTime() / DAY_MS)
  const versions = agreed.map(({ n }) => n)
  const { from, to } = period
  const key = JSON.stringify([
    workspaceId,
    datasetVersion,
    timeZone,
    settings.minimumN,
    versions,
    day,
    from,
    to,
  ])
  const before = known.get(key)
  if (before) return before
  const { handoffs, isCut } = await readHistory(tx, scope, period, { dueDays: NO_DUE, now })
  const crossings = []
  for (const [i, past] of handoffs.entries()) {
    const criteria = criteriaAt(past.version, agreed)
    // Without an agreement there is no line to hug.
    if (past.version !== null)
      crossings.push(crossingOf(judgePast(past, criteria, timeZone), criteria, timeZone))
    if (i % BLOCK === BLOCK - 1) await new Promise<void>(resolve => setImmediate(resolve))
  }
  const traces = await readTraces(
    tx,
    scope,
    handoffs.map(({ id }) => id),
  )
  const rule = { minimum: settings.minimumN, level: FALSE_ALARM, now }
  const oldest = Math.min(...handoffs.map(({ mql }) => mql.ms))
  const found: Found = {
    signals: gamingSignals(
      traces,
      crossings.filter(each => each !== null),
      rule,
    ),
    handoffs: handoffs.length,
    isCut,
    since: handoffs.length === 0 ? null : new Date(oldest),
  }
  known.set(key, found)
  return found
}
