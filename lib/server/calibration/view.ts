import 'server-only'
import type { DriftView, SignalView, WeightsView } from '@/lib/contracts/calibration'
import { documentOf } from '@/lib/contracts/criteria-from'
import type { Drift, DriftMissing } from '@/lib/domain/calibration/drift'
import { ruleAsking, ruleForSignal, type SignalRule } from '@/lib/domain/calibration/rule-for-signal'
import { signalKey } from '@/lib/domain/calibration/signal'
import type { SignalLift } from '@/lib/domain/calibration/signal-lift'
import { fieldLabel, saySignal } from '@/lib/domain/calibration/signal-words'
import type { WeightProposal, WeightSide, WeightsMissing } from '@/lib/domain/calibration/suggest-weights'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/default-criteria'
import type { Interval } from '@/lib/domain/statistics/wilson'

const pair = (interval: Interval | null): [number, number] | null => interval && [interval[0], interval[1]]

/** A signal with the rule of the criteria that asks for it, where there is one. */
export function viewSignal(
  { signal, isTooGood, interval, ...lift }: SignalLift,
  criteria: Criteria,
): SignalView {
  const fit = signal.kind === 'fit' ? signal : null
  const behaviour = signal.kind === 'behaviour' ? signal : null
  return {
    ...lift,
    key: signalKey(signal),
    words: saySignal(signal),
    kind: signal.kind,
    asks: {
      event: behaviour?.event ?? null,
      times: behaviour?.times ?? null,
      field: fit?.field ?? null,
      operator: fit?.condition.operator ?? null,
      value: fit?.condition.value ?? null,
    },
    interval: pair(interval),
    too_good: isTooGood,
    rule_id: ruleAsking(signal, criteria),
    suggestion: viewRule(ruleForSignal(signal, lift.standing, criteria)),
  }
}

/** A rule as the draft takes it over. */
function viewRule(found: SignalRule | null): SignalView['suggestion'] {
  if (found === null) return null
  const own = {
    ...EMPTY,
    ...(found.kind === 'fit' ? { fitRules: [found.rule] } : { behaviourRules: [found.rule] }),
  }
  const document = documentOf(own)
  const list = found.kind === 'fit' ? 'fit_rules' : 'behaviour_rules'
  return { anchor: `${list}/${found.rule.id}`, field: 'entry', from: null, to: document[list][0] }
}

const EMPTY: Criteria = { ...DEFAULT_CRITERIA, fitRules: [], behaviourRules: [] }

/** A field that was refused, by the name people know. */
export const viewRefused = ({ field, words }: { field: string; words: string }) => ({
  field,
  name: fieldLabel(field),
  words,
})

/** An estimate with its interval. */
export const viewEstimate = (of: { value: number; interval: Interval } | null) =>
  of && { value: of.value, interval: [of.interval[0], of.interval[1]] satisfies [number, number] }

const viewSide = ({ ranking, line }: WeightSide) => ({
  ranking: viewEstimate(ranking),
  line: {
    ...{ threshold: line.threshold, cases: line.cases, won: line.won },
    ...{ precision: line.precision, recall: line.recall },
    interval: pair(line.interval),
    recall_interval: pair(line.recallInterval),
  },
})

/** Suggested points, or what is missing for them. */
export function viewWeights(found: WeightProposal | WeightsMissing): WeightsView {
  if (found.state === 'missing') return found
  const { from, label, earlier, later, penalty, weights, now, proposed, change, foretold, steps } = found
  return {
    ...{ state: 'ready', from, quarter: label, earlier, later, penalty, verdict: found.verdict },
    rules: weights.map(({ ruleId, isKept, ...rule }) => ({ ...rule, rule_id: ruleId, is_kept: isKept })),
    now: viewSide(now),
    proposed: viewSide(proposed),
    change: viewEstimate(change),
    foretold: foretold.map(({ interval, ...band }) => ({ ...band, interval: pair(interval) })),
    isotonic: steps.map(step => ({ ...step })),
  }
}

/** What has changed since a version took effect. */
export function viewDrift(found: Drift | DriftMissing, since: Date | null): DriftView {
  const at = since?.toISOString() ?? null
  if (found.state === 'missing' || at === null) {
    const [before, now] =
      found.state === 'missing' ? [found.before, found.now] : [found.before.cases, found.now.cases]
    return { state: 'missing', since: at, needed: found.state === 'missing' ? found.needed : 0, before, now }
  }
  const { before, now, scores, wins, rules } = found
  return {
    ...{ state: 'ready', since: at, before, now, scores },
    wins: wins && {
      ...{ cases: wins.cases, foretold: wins.foretold, won: wins.won },
      interval: pair(wins.interval),
      is_clear: wins.isClear,
    },
    rules: rules.map(({ ruleId, isClear, interval, ...rule }) => ({
      ...rule,
      rule_id: ruleId,
      interval: pair(interval),
      is_clear: isClear,
    })),
  }
}
