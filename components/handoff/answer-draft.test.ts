import { describe, expect, it, test } from 'vitest'
import { dispositionOf } from '@/lib/contracts/disposition'
import { transition } from '@/lib/domain/handoff/transition'
import { REASONS, type ReasonCode } from '@/lib/domain/rejection/reasons'
import { type AnswerDraft, type AnswerStep, answerBody, nextStep, withReason } from './answer-draft'

const context = {
  now: new Date('2026-11-22T12:00:00Z'),
  timeZone: 'UTC',
  leadId: 'lead-1',
  assigneeId: null,
}

const FILLED: Record<AnswerStep, Partial<AnswerDraft>> = {
  reason: {},
  until: { until: '2027-02-01' },
  attempts: { attempts: 3 },
  note: { note: 'A sentence that says enough' },
  person: { toMember: 'colin' },
  lead: { intoLead: 'lead-2' },
  missing: { missing: ['phone'] },
}

describe('steps of an answer', () => {
  test.each([
    [{ verb: 'accept' }, null],
    [{ verb: 'reject' }, 'reason'],
    [{ verb: 'reject', reason: 'industry' }, null],
    [{ verb: 'reject', reason: 'other' }, 'note'],
    [{ verb: 'reject', reason: 'no_response_after_n' }, 'attempts'],
    [{ verb: 'recycle' }, 'reason'],
    [{ verb: 'recycle', reason: 'not_now' }, 'until'],
    [{ verb: 'recycle', reason: 'content_only', until: null }, null],
    [{ verb: 'recycle', reason: 'no_response_after_n', attempts: 2 }, 'until'],
    [{ verb: 'reroute' }, 'person'],
    [{ verb: 'reroute', toName: 'Partners' }, null],
    [{ verb: 'merge' }, 'lead'],
    [{ verb: 'enrich' }, 'missing'],
  ] as [AnswerDraft, AnswerStep | null][])('%j needs %s', (draft, step) => {
    expect(nextStep(draft)).toBe(step)
  })

  test.each([
    ['reject', 'industry', 'reject'],
    ['reject', 'content_only', 'reject'],
    ['recycle', 'content_only', 'recycle'],
    ['reject', 'not_now', 'recycle'],
    ['reject', 'wrong_owner_or_territory', 'reroute'],
    ['reject', 'packet_incomplete', 'enrich'],
    ['reject', 'duplicate', 'reject'],
  ] as const)('%s for %s is to %s', (verb, reason, then) => {
    expect(withReason({ verb }, reason).verb).toBe(then)
  })

  it('whatever reason is chosen, the steps lead to an answer the rules take', () => {
    const offered = (Object.keys(REASONS) as ReasonCode[]).filter(reason => !REASONS[reason].importedOnly)
    for (const reason of offered) {
      for (const verb of ['reject', 'recycle'] as const) {
        let draft = withReason({ verb }, reason)
        for (let step = nextStep(draft); step; step = nextStep(draft)) draft = { ...draft, ...FILLED[step] }
        const body = answerBody(draft)
        expect(transition('waiting', draft.verb, dispositionOf(body), context)).toMatchObject({ ok: true })
      }
    }
  })
})
