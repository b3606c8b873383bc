import 'server-only'
import { LRUCache } from 'lru-cache'
import type { Tx } from '@/db/client'
import type { CalibrationAnswer, CalibrationRequest } from '@/lib/contracts/calibration'
import { drift } from '@/lib/domain/calibration/drift'
import { isotonic } from '@/lib/domain/calibration/isotonic'
import type { PastCase } from '@/lib/domain/calibration/past-case'
import { scoreBands } from '@/lib/domain/calibration/score-bands'
import { scoreFields } from '@/lib/domain/calibration/score-fields'
import { scoreThresholds } from '@/lib/domain/calibration/score-thresholds'
import { type ScoredCase, scoreByFields, scoreCases } from '@/lib/domain/calibration/scored-case'
import { signalLift } from '@/lib/domain/calibration/signal-lift'
import { suggestWeights } from '@/lib/domain/calibration/suggest-weights'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/default-criteria'
import { SMALLEST_CELL } from '@/lib/domain/metrics/suppress'
import { ranking } from '@/lib/domain/statistics/ranking'
import { agreementVersion } from '../agreement/in-force'
import { readCriteria } from '../replay/read-criteria'
import type { Scope } from '../scope'
import { readCases } from './read-cases'
import { viewDrift, viewEstimate, viewRefused, viewSignal, viewWeights } from './view'

/** Chance that any signal, or any rule's drift, is called clear of data without meaning. */
const LEVEL = 0.05
const MOST_BANDS = 10
const MOST_THRESHOLDS = 200

const answers = new LRUCache<string, CalibrationAnswer>({ max: 50, ttl: 600_000 })

/** `GET /api/v1/calibration`: reckoned once per state of the data and version. */
export async function getCalibration(
  tx: Tx,
  scope: Scope,
  { version, score }: CalibrationRequest,
  now: Date,
): Promise<CalibrationAnswer> {
  const agreed = await readCriteria(tx, scope, version ?? null, now)
  const { datasetVersion, settings, timeZone } = scope.workspace
  const key = JSON.stringify([
    ...[scope.workspaceId, datasetVersion, timeZone, settings.minimumN, agreed?.version, score],
    // Handoffs grow old enough to be judged without anything being told.
    now.toISOString().slice(0, 10),
  ])
  const known = answers.get(key)
  if (known) return shownTo(scope, known)
  const since = agreed ? ((await agreementVersion(tx, scope, agreed.version))?.effectiveAt ?? null) : null
  const { cases, dueDays, isCut } = await readCases(tx, scope, now)
  const criteria = agreed?.criteria ?? DEFAULT_CRITERIA
  const minimum = settings.minimumN
  const sheet = signalLift(cases, { minimum, level: LEVEL, timeZone })
  await breathe()
  const scored = judgeScore(cases, criteria, score ?? null, { minimum, timeZone })
  await breathe()
  const { fiscalYearStartMonth } = scope.workspace
  const weights = suggestWeights(cases, criteria, { minimum, timeZone, fiscalYearStartMonth })
  await breathe()
  const sinceMs = since?.getTime() ?? Number.POSITIVE_INFINITY
  const drifted = drift(cases, criteria, { sinceMs, minimum, level: LEVEL, timeZone })
  const answer: CalibrationAnswer = {
    version: agreed?.version ?? null,
    title: agreed?.title ?? null,
    threshold: criteria.thresholds.total,
    due_days: dueDays,
    is_cut: isCut,
    minimum,
    level: LEVEL,
    handoffs: {
      ...{ cases: sheet.cases, won: sheet.won, open: sheet.open, undated: sheet.undated },
      is_enough: sheet.isEnough,
    },
    signals: sheet.signals.map(each => viewSignal(each, criteria)),
    refused: sheet.refused.map(viewRefused),
    score: scored,
    other_scores: scoreFields(cases, minimum),
    weights: viewWeights(weights),
    drift: viewDrift(drifted, since),
  }
  answers.set(key, answer)
  return shownTo(scope, answer)
}

/** Those who may see numbers and no lead are not shown so few that a lead could be told. */
function shownTo({ grant }: Scope, answer: CalibrationAnswer): CalibrationAnswer {
  if (grant !== 'aggregate') return answer
  return { ...answer, signals: answer.signals.filter(each => each.with.cases >= SMALLEST_CELL) }
}

function judgeScore(
  cases: readonly PastCase[],
  criteria: Criteria,
  fields: readonly string[] | null,
  { minimum, timeZone }: { minimum: number; timeZone: string },
): CalibrationAnswer['score'] {
  const scored: ScoredCase[] = fields ? scoreByFields(cases, fields) : scoreCases(cases, criteria, timeZone)
  const decided = cases.filter(({ isWon }) => isWon !== null).length
  const count = Math.max(1, Math.min(MOST_BANDS, Math.floor(scored.length / minimum)))
  const { bands, isMonotone, clearRises } = scoreBands(scored, count)
  return {
    fields: fields && [...fields],
    cases: scored.length,
    won: scored.filter(({ isWon }) => isWon).length,
    unscored: decided - scored.length,
    bands: bands.map(({ interval, ...band }) => ({
      ...band,
      interval: interval && [interval[0], interval[1]],
    })),
    is_monotone: isMonotone,
    clear_rises: [...clearRises],
    thresholds: thin(scoreThresholds(scored)),
    ranking: viewEstimate(
      ranking(
        scored.map(each => each.score),
        scored.map(each => each.isWon),
      ),
    ),
    isotonic: isotonic(scored).map(step => ({ ...step })),
  }
}

/** A score in fractions has as many thresholds as handoffs; then some of them, evenly taken, are enough. */
function thin<Row>(rows: readonly Row[]): Row[] {
  const every = Math.ceil(rows.length / MOST_THRESHOLDS)
  return rows.filter((_, i) => i % every === 0)
}

/** Lets the event loop answer others between two steps. */
const breathe = () => new Promise<void>(resolve => setImmediate(resolve))
