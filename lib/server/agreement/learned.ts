import 'server-only'
import { LRUCache } from 'lru-cache'
import type { Tx } from '@/db/client'
import { documentOf } from '@/lib/contracts/criteria-from'
import type { LearnedDraft } from '@/lib/contracts/learned-draft'
import { type Learned, learnCriteria } from '@/lib/domain/agreement/learn-criteria'
import { sayLift } from '@/lib/domain/agreement/say-lift'
import type { SignalLift } from '@/lib/domain/calibration/signal-lift'
import { fieldLabel, saySignal } from '@/lib/domain/calibration/signal-words'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/default-criteria'
import { readCases } from '../calibration/read-cases'
import type { Scope } from '../scope'
import { agreementAt } from './in-force'

/** Chance that any rule is proposed of data without meaning. */
const LEVEL = 0.05

const answers = new LRUCache<string, LearnedDraft>({ max: 50, ttl: 600_000 })

/** Rules and a line as the won leads of the workspace speak for them; reckoned once per state of the data and day. */
export async function getLearned(tx: Tx, scope: Scope, _input: unknown, now: Date): Promise<LearnedDraft> {
  const { datasetVersion, settings, timeZone, fiscalYearStartMonth } = scope.workspace
  const agreed = await agreementAt(tx, scope, now)
  const key = JSON.stringify([
    ...[scope.workspaceId, datasetVersion, timeZone, settings.minimumN, agreed?.n ?? null],
    // Handoffs grow old enough to be judged without anything being told.
    now.toISOString().slice(0, 10),
  ])
  const known = answers.get(key)
  if (known) return known
  const { cases, isCut } = await readCases(tx, scope, now)
  const base = agreed?.criteria ?? DEFAULT_CRITERIA
  const options = { base, minimum: settings.minimumN, level: LEVEL, timeZone, fiscalYearStartMonth }
  const answer = view(learnCriteria(cases, options), isCut)
  answers.set(key, answer)
  return answer
}

function view(learned: Learned, isCut: boolean): LearnedDraft {
  if (learned.state === 'missing') return learned
  return {
    state: 'ready',
    label: learned.label,
    rules: learned.rules.map(({ rule, kind, lift, isSure }) => ({
      ...evidenceOf(lift),
      ...{ id: rule.id, name: rule.name, kind, points: rule.points, is_sure: isSure },
    })),
    criteria: documentOf(learned.criteria),
    learned_from: learned.learnedFrom,
    checked_on: learned.checkedOn,
    left_out: learned.leftOut.map(({ lift, why, by }) => ({
      ...{ why, by: by && saySignal(by) },
      ...evidenceOf(lift),
    })),
    refused: learned.refused.map(({ field, words }) => ({ field: fieldLabel(field), words })),
    is_cut: isCut,
  }
}

function evidenceOf(lift: SignalLift) {
  return {
    ...{ name: saySignal(lift.signal), evidence: sayLift(lift) },
    ...{ with: lift.with, without: lift.without, lift: lift.lift },
    interval: lift.interval && ([lift.interval[0], lift.interval[1]] as [number, number]),
  }
}
