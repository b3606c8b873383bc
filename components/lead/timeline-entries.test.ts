import { expect, test } from 'vitest'
import type { LeadOpportunity, LedgerRow } from '@/lib/contracts/lead'
import { timelineEntries } from './timeline-entries'

const fact = (id: string, change: Partial<LedgerRow>): LedgerRow => ({
  id,
  kind: 'mql',
  at: '2026-03-01T10:00:00.000Z',
  date_only: false,
  confidence: 'imported',
  source_system: 'generic',
  reason: null,
  reason_label: null,
  route: null,
  recorded_at: '2026-03-02T10:00:00.000Z',
  state: 'counts',
  import_file: null,
  ...change,
})

test('mixes what both sides did, newest first, and leaves out what no longer counts', () => {
  const entries = timelineEntries(
    {
      ledger: [
        fact('1', { route: 'inbound' }),
        fact('2', {
          kind: 'rejected',
          at: '2026-03-04T10:00:00.000Z',
          reason: 'industry',
          reason_label: 'Wrong industry',
        }),
        fact('3', { kind: 'accepted', state: 'superseded' }),
        fact('4', { kind: 'sql', at: null }),
        fact('5', { kind: 'touched' }),
        fact('8', { kind: 'won', at: '2026-04-01T10:00:00.000Z' }),
      ],
      engagement: [
        {
          id: '6',
          type: 'form_submit',
          at: '2026-02-28T10:00:00.000Z',
          date_only: false,
          source_system: 'generic',
          properties: { form: 'Demo' },
        },
      ],
      touches: [
        {
          id: '7',
          kind: 'call',
          at: '2026-03-02T10:00:00.000Z',
          date_only: false,
          counts_as_first_touch: true,
          actor: 'Rita',
          outcome: null,
          source_system: 'generic',
        },
      ],
      opportunities: [deal],
    },
    'UTC',
  )
  expect(entries.map(({ side, title, note }) => [side, title, note])).toEqual([
    ['handoff', 'Deal won', 'Acme Enterprise · $1,200'],
    ['handoff', 'Opportunity opened', 'Acme Enterprise'],
    ['handoff', 'Rejected', 'Industry (“Wrong industry”)'],
    ['sales', 'Call', 'Rita'],
    ['handoff', 'Became an MQL', 'Route: Asked to talk to sales'],
    ['marketing', 'Form submit', 'Form: Demo'],
  ])
})

test('a date without a time begins its own day, also where that day began later', () => {
  const entries = timelineEntries(
    {
      ledger: [fact('day', { at: '2026-05-21T00:00:00.000Z', date_only: true })],
      engagement: [],
      opportunities: [],
      touches: [touchAt('before', '2026-05-21T02:00:00.000Z'), touchAt('after', '2026-05-21T12:00:00.000Z')],
    },
    'America/New_York',
  )
  expect(entries.map(entry => entry.id)).toEqual(['after', 'day', 'before'])
})

const touchAt = (id: string, at: string) => ({
  id,
  kind: 'call',
  at,
  date_only: false,
  counts_as_first_touch: true,
  actor: null,
  outcome: null,
  source_system: 'generic',
})

const deal: LeadOpportunity = {
  id: 'd1',
  external_id: 'O1',
  source_system: 'generic',
  name: 'Acme Enterprise',
  stage: 'Closed',
  outcome: 'won',
  created: { at: '2026-03-20T10:00:00.000Z', date_only: false },
  closed: { at: '2026-04-01T00:00:00.000Z', date_only: true },
  amount: 1200,
  amount_state: 'declared',
  currency: 'USD',
  product: null,
  owner: null,
  lost_reason: null,
}
