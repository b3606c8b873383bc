import { fisher } from '../statistics/fisher'
import { holm } from '../statistics/holm'
import {
  type Crossing,
  type GamingSignal,
  type HandoffTrace,
  HUG_SHARE,
  IDLE_DAYS,
  LATE_SHARE,
} from './gaming-signal'

const DAY_MS = 86_400_000

type Judged = { id: string; isYes: boolean }
type Asked = Omit<GamingSignal, 'standing' | 'adjusted'> & { chance: number }
type Rule = { minimum: number; level: number; now: Date }

/**
 * Looks for habits that make numbers look better than the work: each rep beside all others, marketing's last days of
 * the month beside the rest of it. One-sided exact tests, adjusted by Holm over everything that was asked; whoever has
 * fewer than the minimum is not judged. A signal is a question to ask, and no proof.
 */
export function gamingSignals(
  traces: readonly HandoffTrace[],
  crossings: readonly Crossing[],
  { minimum, level, now }: Rule,
): GamingSignal[] {
  const reps = [...new Set(traces.map(({ rep }) => rep))].sort()
  const asked = [
    ...reps.flatMap(rep => {
      const [own, others] = [traces.filter(each => each.rep === rep), traces.filter(each => each.rep !== rep)]
      const of = (kind: GamingSignal['kind'], pick: (trace: HandoffTrace) => Judged | null) =>
        ask({ kind, rep, reason: null }, judgedOf(own, pick), judgedOf(others, pick))
      return [
        of('bunched', bunched),
        of('idle', trace => idle(trace, now)),
        of('paused_late', pausedLate),
        oneReason(rep, own, others),
      ]
    }),
    ask(
      { kind: 'hugging', rep: null, reason: null },
      hugging(crossings.filter(({ isMonthEnd }) => isMonthEnd)),
      hugging(crossings.filter(({ isMonthEnd }) => !isMonthEnd)),
    ),
  ]
  const isEnough = ({ inside, outside }: Asked) => inside.of >= minimum && outside.of >= minimum
  const judged = asked.filter(isEnough)
  const adjusted = holm(judged.map(({ chance }) => chance))
  return asked
    .map(({ chance, ...signal }): GamingSignal & { chance: number } => {
      const place = judged.findIndex(each => each.kind === signal.kind && each.rep === signal.rep)
      const own = place < 0 ? null : (adjusted[place] ?? 1)
      const standing = own === null ? 'too_few' : own <= level ? 'stands_out' : 'unremarkable'
      return { ...signal, standing, adjusted: own, chance }
    })
    .sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) || a.chance - b.chance)
    .map(({ chance: _, ...signal }) => signal)
}

const ORDER: readonly GamingSignal['standing'][] = ['stands_out', 'unremarkable', 'too_few']

const judgedOf = (traces: readonly HandoffTrace[], pick: (trace: HandoffTrace) => Judged | null): Judged[] =>
  traces.flatMap(trace => pick(trace) ?? [])

function ask(
  named: Pick<GamingSignal, 'kind' | 'rep' | 'reason'>,
  inside: readonly Judged[],
  outside: readonly Judged[],
  tries = 1,
): Asked {
  const yes = (list: readonly Judged[]) => list.filter(({ isYes }) => isYes)
  const [own, rest] = [yes(inside), yes(outside)]
  // The chance of as many inside or more is that of as few "no" inside or fewer.
  const { lower } = fisher({
    inside: { yes: inside.length - own.length, no: own.length },
    outside: { yes: outside.length - rest.length, no: rest.length },
  })
  return {
    ...named,
    inside: { yes: own.length, of: inside.length },
    outside: { yes: rest.length, of: outside.length },
    ids: own.map(({ id }) => id),
    chance: Math.min(1, lower * tries),
  }
}

/** Sent back in the last tenth of the time promised for the answer. */
function bunched({ id, mqlAt, answerDueAt, sentBackAt }: HandoffTrace): Judged | null {
  if (sentBackAt === null || answerDueAt === null || sentBackAt > answerDueAt) return null
  return { id, isYes: isLate(sentBackAt, mqlAt, answerDueAt) }
}

/** Accepted long enough ago, and nothing done with it since. */
function idle({ id, acceptedAt, wasWorkedOn }: HandoffTrace, now: Date): Judged | null {
  if (acceptedAt === null || now.getTime() - acceptedAt.getTime() < IDLE_DAYS * DAY_MS) return null
  return { id, isYes: !wasWorkedOn }
}

/** Its clock was stopped in the last tenth of the time to a promise. */
function pausedLate({ id, mqlAt, dueAt, answerDueAt, pausedAt }: HandoffTrace): Judged | null {
  const dues = [dueAt, answerDueAt].filter(due => due !== null)
  if (dues.length === 0) return null
  return { id, isYes: pausedAt.some(at => dues.some(due => isLate(at, mqlAt, due))) }
}

function isLate(at: Date, from: Date, due: Date): boolean {
  const left = due.getTime() - at.getTime()
  return left >= 0 && left <= (due.getTime() - from.getTime()) * LATE_SHARE
}

/** How often a rep gives the reason he gives most, beside how often others give it; every reason was a try. */
function oneReason(rep: string, own: readonly HandoffTrace[], others: readonly HandoffTrace[]): Asked {
  const given = own.flatMap(({ reason, sentBackAt }) => (sentBackAt && reason ? [reason] : []))
  const counts = [...Map.groupBy(given, reason => reason)].map(([reason, all]) => ({ reason, n: all.length }))
  const [most] = counts.sort((a, b) => b.n - a.n || (a.reason < b.reason ? -1 : 1))
  const reason = most?.reason ?? null
  const pick = (trace: HandoffTrace): Judged | null =>
    trace.sentBackAt && trace.reason ? { id: trace.id, isYes: trace.reason === reason } : null
  const [inside, outside] = [judgedOf(own, pick), judgedOf(others, pick)]
  return ask({ kind: 'one_reason', rep, reason }, inside, outside, counts.length)
}

const hugging = (crossings: readonly Crossing[]): Judged[] =>
  crossings.map(({ id, share }) => ({ id, isYes: share >= 0 && share < HUG_SHARE }))
