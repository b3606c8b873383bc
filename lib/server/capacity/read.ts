import 'server-only'
import { LRUCache } from 'lru-cache'
import type { Tx } from '@/db/client'
import type { CapacityAnswer, CapacityReady, CapacityRequest } from '@/lib/contracts/capacity'
import { type ReplayReady, replayRequest } from '@/lib/contracts/replay'
import {
  type CapacityQuestion,
  type Demand,
  simulateCapacity,
  type Team,
} from '@/lib/domain/capacity/simulate-capacity'
import { plainQuery } from '@/lib/domain/metrics/query'
import { businessMsBetween } from '@/lib/domain/sla/business-minutes-between'
import { firstTouchTerm } from '@/lib/domain/sla/first-touch-term'
import { termDueAt } from '@/lib/domain/sla/term-due-at'
import { termsInForce } from '@/lib/domain/sla/terms-in-force'
import { periodOf } from '@/lib/domain/time/calendar-period'
import { dateIn, shiftDay, startOfDay } from '@/lib/domain/time/edge'
import { rememberedAnswer } from '../metric/remembered'
import { runReplay } from '../replay/read'
import type { Scope } from '../scope'
import { readTerms } from '../sla/read-terms'
import { countPeople, readWeekProfile } from './read-demand'
import { workCalendar } from './work-calendar'

/** The demand of the weeks to come is taken from so many weeks before. */
const WEEKS_BACK = 26
const STEP = 10
const SEED = 20_251
const HOUR_MS = 3_600_000
const QUARTER_WEEKS = 13
/** So many that nobody waits for anybody: what is late then is late because nobody is at work. */
const NO_QUEUE: Team = { reps: 200, minutesPerHandoff: 0.1, shareOfTime: 1 }

const answers = new LRUCache<string, CapacityReady>({ max: 200, ttl: 600_000 })

/** `GET /api/v1/capacity`: the quarters to come, played through for every threshold. */
export async function getCapacity(
  tx: Tx,
  scope: Scope,
  { reps, minutes, share }: CapacityRequest,
  now: Date,
): Promise<CapacityAnswer> {
  const { timeZone, datasetVersion } = scope.workspace
  const today = dateIn(now.getTime(), timeZone)
  const from = shiftDay(today, -7 * WEEKS_BACK)
  const asked = { ...replayRequest.parse({ named: 0 }), from, to: today }
  const replayed = await runReplay(tx, scope, asked, now)
  if (replayed.status !== 'ready') return replayed
  const key = JSON.stringify([
    scope.workspaceId,
    datasetVersion,
    replayed.data_as_of,
    today,
    reps,
    minutes,
    share,
  ])
  const known = answers.get(key)
  if (known) return known
  const terms = termsInForce(now.getTime(), await readTerms(tx, scope.workspace))
  const calendar = workCalendar(terms, timeZone)
  const people = await countPeople(tx, scope, new Date(startOfDay(from, timeZone)))
  const team = { reps: reps ?? people, minutesPerHandoff: minutes, shareOfTime: share }
  const monday = shiftDay(periodOf(today, 'week', 1).start, 7)
  const demands = demandsOf(replayed)
  const question: CapacityQuestion = {
    ...{ team, calendar, monday, seed: SEED, demands },
    profile: await readWeekProfile(tx, scope, from, calendar.timeZone),
    dueMsOf: (route, atMs) => {
      const term = firstTouchTerm(terms, route, null)
      return term && (termDueAt(term, terms, new Date(atMs))?.getTime() ?? null)
    },
  }
  const outlooks = simulateCapacity(question)
  const own = demands.filter(({ threshold }) => threshold === Math.round(replayed.draft.threshold))
  const [atOnce] = simulateCapacity({ ...question, team: NO_QUEUE, demands: own })
  const quarterMs = [monday, shiftDay(monday, 7 * QUARTER_WEEKS)].map(day =>
    startOfDay(day, calendar.timeZone),
  )
  const answer: CapacityReady = {
    status: 'ready',
    version: replayed.in_force?.version ?? null,
    threshold: replayed.draft.threshold,
    team: { reps: team.reps, minutes, share },
    members: people,
    calendar: {
      name: calendar.name,
      hours_per_week:
        businessMsBetween(calendar, quarterMs[0] ?? 0, quarterMs[1] ?? 0) / HOUR_MS / QUARTER_WEEKS,
    },
    demand: { from: replayed.query.from, to: replayed.query.to, weeks: replayed.query.weeks },
    observed: await readObserved(tx, scope, { from, to: today }, now),
    promised: terms.firstTouch.length > 0,
    after_hours_share: atOnce?.breachShare ?? null,
    outlooks: outlooks.map(each => ({
      ...{ threshold: each.threshold, per_week: each.perWeek, inbound_per_week: each.inboundPerWeek },
      load: Number.isFinite(each.load) ? each.load : null,
      ...{ median_wait_hours: each.medianWaitHours, p90_wait_hours: each.p90WaitHours },
      breach_share: each.breachShare,
      breach_range: each.breachRange && [each.breachRange[0], each.breachRange[1]],
    })),
  }
  answers.set(key, answer)
  return answer
}

/** MQLs a week at every tenth threshold and at the one in force. What no threshold keeps out came by another way. */
function demandsOf({ draft, query }: ReplayReady): Demand[] {
  const curves = Object.values(draft.curve.by_class)
  const highest = (curves[0]?.length ?? 1) - 1
  const at = (threshold: number) =>
    curves.reduce((sum, curve) => sum + (curve[threshold] ?? 0), 0) / Math.max(1, query.weeks)
  const thresholds = new Set([Math.round(draft.threshold)])
  for (let threshold = 0; threshold <= highest; threshold += STEP) thresholds.add(threshold)
  const inboundPerWeek = at(highest)
  return [...thresholds]
    .filter(threshold => threshold <= highest)
    .sort((a, b) => a - b)
    .map(threshold => ({ threshold, inboundPerWeek, perWeek: at(threshold) }))
}

async function readObserved(tx: Tx, scope: Scope, { from, to }: { from: string; to: string }, now: Date) {
  const { results } = await rememberedAnswer(tx, scope, { ...plainQuery('sla_attainment'), from, to }, now)
  const total = results.shape === 'rate' ? results.rows[0] : undefined
  return { met: total?.met ?? 0, breached: total?.breached ?? 0 }
}
