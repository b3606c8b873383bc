import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isReasonCode, REASONS, type ReasonCode } from '../rejection/reasons'
import { DISPOSITION_OF, DISPOSITION_VERBS, type DispositionVerb } from './disposition-verb'
import { DISPOSITIONS } from './fact'
import { type HandoffState, handoffState } from './handoff-state'
import { MISSING_FACTS, type MissingFact } from './missing-fact'
import { type DispositionInput, NOTE_MAX, type Transition, transition } from './transition'

const nothing: DispositionInput = {
  reason: null,
  note: null,
  until: null,
  attempts: null,
  toMember: null,
  toName: null,
  intoLead: null,
  missing: [],
}
const context = {
  now: new Date('2026-11-22T20:00:00Z'),
  timeZone: 'Asia/Kathmandu',
  leadId: 'lead-1',
  assigneeId: 'rita',
}
const dispose = (
  verb: DispositionVerb,
  input: Partial<DispositionInput> = {},
  state: HandoffState = 'waiting',
) => transition(state, verb, { ...nothing, ...input }, context)
const told = (answer: Transition) =>
  answer.ok ? answer.effects.disposition : answer.because === 'state' ? answer.state : answer.field

describe('which state may be disposed', () => {
  const states: HandoffState[] = ['undated', ...DISPOSITIONS]
  test.each(states)('a handoff that is %s may not', state => {
    for (const verb of DISPOSITION_VERBS)
      expect(dispose(verb, {}, state)).toEqual({ ok: false, because: 'state', state })
  })
  test.each(['waiting', 'requeued'] as const)('one that is %s may', state => {
    expect(dispose('accept', {}, state).ok).toBe(true)
  })
})

describe('what each disposition asks for', () => {
  // biome-ignore format: a table reads as a table
  const cases: [verb: DispositionVerb, input: Partial<DispositionInput>, answer: string][] = [
    ['accept', {}, 'accepted'],
    ['accept', { reason: 'industry' }, 'reason'],
    ['reject', {}, 'reason'],
    ['reject', { reason: 'industry' }, 'rejected'],
    ['reject', { reason: 'nonsense' }, 'reason'],
    ['reject', { reason: 'toString' }, 'reason'],
    ['reject', { reason: 'outside_icp' }, 'reason'],
    ['reject', { reason: 'not_now' }, 'reason'],
    ['reject', { reason: 'industry', until: '2027-01-01' }, 'until'],
    ['reject', { reason: 'other' }, 'note'],
    ['reject', { reason: 'other', note: 'nineteen characters' }, 'note'],
    ['reject', { reason: 'other', note: `  ${'x'.repeat(19)}  ` }, 'note'],
    ['reject', { reason: 'other', note: 'exactly 20 character' }, 'rejected'],
    ['reject', { reason: 'industry', note: 'x'.repeat(NOTE_MAX + 1) }, 'note'],
    ['reject', { reason: 'no_response_after_n' }, 'attempts'],
    ['reject', { reason: 'no_response_after_n', attempts: 0 }, 'attempts'],
    ['reject', { reason: 'no_response_after_n', attempts: 2.5 }, 'attempts'],
    ['reject', { reason: 'no_response_after_n', attempts: 100 }, 'attempts'],
    ['reject', { reason: 'no_response_after_n', attempts: 4 }, 'rejected'],
    ['reject', { reason: 'industry', attempts: 4 }, 'attempts'],
    ['recycle', { reason: 'not_now' }, 'until'],
    ['recycle', { reason: 'budget_cycle' }, 'until'],
    ['recycle', { reason: 'in_contract_until' }, 'until'],
    ['recycle', { reason: 'not_now', until: '2027-01-01' }, 'recycled'],
    ['recycle', { reason: 'content_only' }, 'recycled'],
    ['recycle', { reason: 'content_only', until: '2027-01-01' }, 'recycled'],
    ['recycle', { reason: 'no_response_after_n', attempts: 5 }, 'recycled'],
    ['recycle', { reason: 'not_now', until: 'next year' }, 'until'],
    ['recycle', { reason: 'not_now', until: '2027-02-30' }, 'until'],
    ['recycle', { reason: 'not_now', until: '2030-01-01' }, 'until'],
    ['recycle', { reason: 'industry', until: '2027-01-01' }, 'reason'],
    ['reroute', {}, 'toMember'],
    ['reroute', { toMember: 'colin' }, 'rerouted'],
    ['reroute', { toMember: 'rita' }, 'toMember'],
    ['reroute', { toName: 'Partner team' }, 'rerouted'],
    ['reroute', { toName: '   ' }, 'toMember'],
    ['reroute', { toMember: 'colin', toName: 'Partner team' }, 'toName'],
    ['reroute', { toMember: 'colin', reason: 'industry' }, 'reason'],
    ['merge', {}, 'intoLead'],
    ['merge', { intoLead: 'lead-1' }, 'intoLead'],
    ['merge', { intoLead: 'lead-2' }, 'merged'],
    ['merge', { intoLead: 'lead-2', reason: 'existing_customer' }, 'merged'],
    ['merge', { intoLead: 'lead-2', missing: ['phone'] }, 'missing'],
    ['enrich', {}, 'missing'],
    ['enrich', { missing: ['phone'] }, 'enriched'],
    ['enrich', { missing: ['email'], reason: 'bad_contact_data' }, 'enriched'],
  ]
  test.each(cases)('%s %j: %s', (verb, input, answer) => {
    expect(told(dispose(verb, input))).toBe(answer)
  })

  it('counts days in the zone of the workspace: it is the 23rd in Kathmandu already', () => {
    expect(told(dispose('recycle', { reason: 'not_now', until: '2026-11-23' }))).toBe('until')
    expect(told(dispose('recycle', { reason: 'not_now', until: '2026-11-24' }))).toBe('recycled')
  })
})

describe('what follows', () => {
  it('keeps a rerouted handoff in the queue of its new assignee, unless that is nobody of ours', () => {
    const inside = dispose('reroute', { toMember: 'colin' })
    expect(inside).toMatchObject({ effects: { isRequeued: true, assigneeId: 'colin' } })
    const outside = dispose('reroute', { toName: ' Partner team ' })
    expect(outside).toMatchObject({
      effects: { isRequeued: false, assigneeId: null, toName: 'Partner team' },
    })
  })

  it('names the usual reason where none is given', () => {
    expect(dispose('merge', { intoLead: 'lead-2' })).toMatchObject({ effects: { reason: 'duplicate' } })
    expect(dispose('enrich', { missing: ['phone'] })).toMatchObject({
      effects: { reason: 'packet_incomplete' },
    })
    expect(dispose('accept')).toMatchObject({ effects: { reason: null } })
  })
})

describe('whatever is sent', () => {
  const text = fc.option(
    fc.oneof(fc.string(), fc.constantFrom(...Object.keys(REASONS), '2027-03-01', 'lead-1')),
    {
      nil: null,
    },
  )
  const input = fc.record({
    reason: text,
    note: text,
    until: text,
    attempts: fc.option(fc.oneof(fc.integer(), fc.double()), { nil: null }),
    toMember: text,
    toName: text,
    intoLead: text,
    missing: fc.subarray(Object.keys(MISSING_FACTS) as MissingFact[]),
  })

  it('what is let through can be told from the ledger alone', () => {
    const verbs = fc.constantFrom(...DISPOSITION_VERBS)
    fc.assert(
      fc.property(verbs, input, (verb, given) => {
        const answer = transition('waiting', verb, given, context)
        if (!answer.ok) return answer.because === 'input' && answer.message.length > 0
        const { effects } = answer
        const reason: ReasonCode | null = effects.reason
        if (effects.disposition !== DISPOSITION_OF[verb]) return false
        if (reason === null) return verb === 'accept'
        const allowed: readonly string[] = REASONS[reason].dispositions
        return (
          isReasonCode(reason) &&
          allowed.includes(effects.disposition) &&
          (REASONS[reason].evidence !== 'date' || effects.until !== null) &&
          (REASONS[reason].evidence !== 'attempts' || effects.attempts !== null) &&
          (REASONS[reason].evidence !== 'note' || [...(effects.note ?? '')].length >= 20) &&
          (verb !== 'merge' || (effects.mergedInto !== null && effects.mergedInto !== 'lead-1')) &&
          (verb !== 'enrich' || effects.missing.length > 0) &&
          (verb !== 'reroute' || (effects.assigneeId === null) !== (effects.toName === null)) &&
          effects.isRequeued === (effects.assigneeId !== null)
        )
      }),
      { numRuns: 10_000 },
    )
  })

  it('says the same when asked again, and changes nothing of what it was given', () => {
    fc.assert(
      fc.property(input, given => {
        const before = JSON.stringify(given)
        const answers = DISPOSITION_VERBS.map(verb => transition('waiting', verb, given, context))
        const again = DISPOSITION_VERBS.map(verb => transition('requeued', verb, given, context))
        return JSON.stringify(answers) === JSON.stringify(again) && JSON.stringify(given) === before
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('where a handoff stands', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour))
  // biome-ignore format: a table reads as a table
  const cases = [
    [{ mqlAt: null, disposition: null, disposedAt: null, requeuedAt: null }, 'undated'],
    [{ mqlAt: at(1), disposition: null, disposedAt: null, requeuedAt: null }, 'waiting'],
    [{ mqlAt: at(1), disposition: 'rejected', disposedAt: at(2), requeuedAt: null }, 'rejected'],
    [{ mqlAt: at(1), disposition: 'rerouted', disposedAt: at(2), requeuedAt: at(2) }, 'requeued'],
    [{ mqlAt: at(1), disposition: 'enriched', disposedAt: at(2), requeuedAt: at(3) }, 'requeued'],
    [{ mqlAt: at(1), disposition: 'accepted', disposedAt: at(4), requeuedAt: at(3) }, 'accepted'],
    [{ mqlAt: at(1), disposition: 'accepted', disposedAt: null, requeuedAt: at(3) }, 'accepted'],
  ] as const
  test.each(cases)('%j is %s', (standing, state) => {
    expect(handoffState(standing)).toBe(state)
  })
})
