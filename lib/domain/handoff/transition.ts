import { isReasonCode, REASONS, type ReasonCode } from '../rejection/reasons'
import { dayNumber } from '../time/day-number'
import { DISPOSITION_OF, type DispositionVerb } from './disposition-verb'
import type { Disposition } from './fact'
import { type HandoffState, isWaiting } from './handoff-state'
import type { MissingFact } from './missing-fact'

/** Everything a person may say with a disposition; what it needs depends on the verb and the reason. */
export type DispositionInput = {
  reason: string | null
  note: string | null
  /** `YYYY-MM-DD` in the workspace's zone. */
  until: string | null
  attempts: number | null
  /** Who gets it instead: a member, or somebody outside by name. */
  toMember: string | null
  toName: string | null
  /** The lead that stays when this one is merged away. */
  intoLead: string | null
  missing: readonly MissingFact[]
}

export type InputField = keyof DispositionInput

/** What a disposition does to the handoff and its lead. */
export type Effects = {
  disposition: Disposition
  reason: ReasonCode | null
  note: string | null
  until: string | null
  attempts: number | null
  toName: string | null
  missing: readonly MissingFact[]
  /** Whether it stays in the queue, in the hands of somebody else. */
  isRequeued: boolean
  /** New assignee; null: whoever it is stays. */
  assigneeId: string | null
  mergedInto: string | null
}

export type Transition =
  | { ok: true; effects: Effects }
  | { ok: false; because: 'state'; state: HandoffState }
  | { ok: false; because: 'input'; field: InputField; message: string }

export type TransitionContext = { now: Date; timeZone: string; leadId: string; assigneeId: string | null }

export const NOTE_MIN = 20
export const NOTE_MAX = 2_000
export const ATTEMPTS_MAX = 99
const FARTHEST_DAYS = 3 * 366
const DAY_MS = 86_400_000

/** Fields that belong to a verb besides note; `reason` says which one is meant when none is given. */
const VERBS: Record<DispositionVerb, { fields: readonly InputField[]; usual: ReasonCode | null }> = {
  accept: { fields: [], usual: null },
  reject: { fields: ['reason', 'attempts'], usual: null },
  recycle: { fields: ['reason', 'until', 'attempts'], usual: null },
  reroute: { fields: ['reason', 'toMember', 'toName'], usual: 'wrong_owner_or_territory' },
  merge: { fields: ['reason', 'intoLead'], usual: 'duplicate' },
  enrich: { fields: ['reason', 'missing'], usual: 'packet_incomplete' },
}

/**
 * Whether a handoff in this state may be disposed like this, and what follows. Only one that waits can be; reasons
 * ask for what makes them checkable: a date, the number of attempts, a text, a target, what is missing.
 */
export function transition(
  state: HandoffState,
  verb: DispositionVerb,
  input: DispositionInput,
  context: TransitionContext,
): Transition {
  if (!isWaiting(state)) return { ok: false, because: 'state', state }
  const { fields, usual } = VERBS[verb]
  const stray = givenFields(input).find(field => field !== 'note' && !fields.includes(field))
  if (stray) return refuse(stray, `does not go with "${verb}"`)
  const reason = input.reason ?? usual
  const problem =
    reasonProblem(verb, reason) ??
    evidenceProblem(verb, reason, input, context) ??
    targetProblem(verb, input, context) ??
    noteProblem(input)
  if (problem) return problem
  return { ok: true, effects: effectsOf(verb, reason, input) }
}

function givenFields(input: DispositionInput): InputField[] {
  return (Object.keys(input) as InputField[]).filter(field =>
    field === 'missing' ? input.missing.length > 0 : input[field] !== null,
  )
}

function refuse(field: InputField, message: string): Transition {
  return { ok: false, because: 'input', field, message }
}

function reasonProblem(verb: DispositionVerb, reason: string | null): Transition | null {
  if (verb === 'accept') return null
  if (reason === null) return refuse('reason', 'say why')
  if (!isReasonCode(reason)) return refuse('reason', 'is not a reason of this agreement')
  const { dispositions, importedOnly, label } = REASONS[reason]
  if (importedOnly) return refuse('reason', `"${label}" is too vague: choose what exactly did not fit`)
  const allowed: readonly string[] = dispositions
  return allowed.includes(DISPOSITION_OF[verb])
    ? null
    : refuse('reason', `"${label}" does not go with "${verb}"`)
}

function evidenceProblem(
  verb: DispositionVerb,
  reason: string | null,
  { until, attempts, note }: DispositionInput,
  context: TransitionContext,
): Transition | null {
  const asked = reason !== null && isReasonCode(reason) ? REASONS[reason].evidence : null
  if (verb === 'recycle' && asked === 'date' && until === null) return refuse('until', 'say until when')
  if (until !== null && !isFutureDay(until, context))
    return refuse('until', 'has to be a day after today, within three years')
  if (asked === 'attempts' && attempts === null) return refuse('attempts', 'say how often you tried')
  if (attempts !== null && asked !== 'attempts')
    return refuse('attempts', 'belongs to the reason "No response"')
  if (attempts !== null && (!Number.isInteger(attempts) || attempts < 1 || attempts > ATTEMPTS_MAX))
    return refuse('attempts', `has to be a number from 1 to ${ATTEMPTS_MAX}`)
  if (asked === 'note' && lengthOf(note) < NOTE_MIN)
    return refuse('note', `say it in at least ${NOTE_MIN} characters`)
  return null
}

function targetProblem(
  verb: DispositionVerb,
  { toMember, toName, intoLead, missing }: DispositionInput,
  { leadId, assigneeId }: TransitionContext,
): Transition | null {
  if (verb === 'reroute') {
    if (toMember === null && !toName?.trim()) return refuse('toMember', 'say who should have it')
    if (toMember !== null && toName !== null)
      return refuse('toName', 'name a member or somebody else, not both')
    if (toMember !== null && toMember === assigneeId) return refuse('toMember', 'has it already')
  }
  if (verb === 'merge') {
    if (intoLead === null) return refuse('intoLead', 'say which lead it is the same as')
    if (intoLead === leadId) return refuse('intoLead', 'a lead cannot be merged into itself')
  }
  if (verb === 'enrich' && missing.length === 0) return refuse('missing', 'say what is missing')
  return null
}

function noteProblem({ note }: DispositionInput): Transition | null {
  return lengthOf(note) > NOTE_MAX ? refuse('note', `has more than ${NOTE_MAX} characters`) : null
}

const lengthOf = (note: string | null) => [...(note?.trim() ?? '')].length

function isFutureDay(day: string, { now, timeZone }: TransitionContext): boolean {
  const ms = Date.parse(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(ms)) return false
  if (new Date(ms).toISOString().slice(0, 10) !== day) return false
  const ahead = ms / DAY_MS - dayNumber(now.getTime(), timeZone)
  return ahead >= 1 && ahead <= FARTHEST_DAYS
}

function effectsOf(verb: DispositionVerb, reason: string | null, input: DispositionInput): Effects {
  return {
    disposition: DISPOSITION_OF[verb],
    reason: reason !== null && isReasonCode(reason) ? reason : null,
    note: input.note?.trim() || null,
    until: input.until,
    attempts: input.attempts,
    toName: input.toName?.trim() || null,
    missing: input.missing,
    isRequeued: verb === 'reroute' && input.toMember !== null,
    assigneeId: verb === 'reroute' ? input.toMember : null,
    mergedInto: input.intoLead,
  }
}
