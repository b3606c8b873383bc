import type { DispositionVerb } from '@/lib/domain/handoff/disposition-verb'
import { verbOf } from '@/lib/domain/handoff/disposition-verb'
import type { MissingFact } from '@/lib/domain/handoff/missing-fact'
import { REASONS, type ReasonCode } from '@/lib/domain/rejection/reasons'

/** An answer while it is put together; undefined: not asked yet. */
export type AnswerDraft = {
  verb: DispositionVerb
  reason?: ReasonCode
  /** Null: until they engage again. */
  until?: string | null
  attempts?: number
  note?: string
  toMember?: string
  toName?: string
  intoLead?: string
  missing?: MissingFact[]
}

export type AnswerStep = 'reason' | 'until' | 'attempts' | 'note' | 'person' | 'lead' | 'missing'

/** What an answer still needs before it can be given; null when it is complete. */
export function nextStep(draft: AnswerDraft): AnswerStep | null {
  const { verb, reason } = draft
  if ((verb === 'reject' || verb === 'recycle') && reason === undefined) return 'reason'
  const evidence = reason === undefined ? null : REASONS[reason].evidence
  if (evidence === 'attempts' && draft.attempts === undefined) return 'attempts'
  if (verb === 'recycle' && draft.until === undefined) return 'until'
  if (evidence === 'note' && draft.note === undefined) return 'note'
  if (verb === 'reroute' && draft.toMember === undefined && draft.toName === undefined) return 'person'
  if (verb === 'merge' && draft.intoLead === undefined) return 'lead'
  if (verb === 'enrich' && draft.missing === undefined) return 'missing'
  return null
}

/** Choosing a reason: it is a rejection where the reason can be one, else what the reason always means. */
export function withReason(draft: AnswerDraft, reason: ReasonCode): AnswerDraft {
  const allowed: readonly string[] = REASONS[reason].dispositions
  if (draft.verb === 'recycle' && allowed.includes('recycled')) return { ...draft, reason }
  const verb = allowed.includes('rejected') ? 'reject' : verbOf(REASONS[reason].dispositions[0])
  return { ...draft, verb, reason }
}

/** An answer as the API takes it. */
export function answerBody(draft: AnswerDraft) {
  return {
    disposition: draft.verb,
    reason: draft.reason ?? null,
    until: draft.until ?? null,
    attempts: draft.attempts ?? null,
    note: draft.note?.trim() || null,
    to_member: draft.toMember ?? null,
    to_name: draft.toName ?? null,
    into_lead: draft.intoLead ?? null,
    missing: draft.missing ?? [],
  }
}
export type AnswerBody = ReturnType<typeof answerBody>
