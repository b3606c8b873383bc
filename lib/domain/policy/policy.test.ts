import { describe, expect, test } from 'vitest'
import { type Action, type Grant, grantOf, POLICY, TOKEN_SCOPES } from './policy'
import { MEMBER_ROLES, type MemberRole } from './roles'

/** The permission model as it was agreed, written out a second time by hand: every cell, the refusals too. */
const AGREED: Partial<Record<Action, Record<MemberRole, Grant>>> = {
  'metric.read': cells('all', 'all', 'all', 'aggregate', 'aggregate', 'all'),
  'lead.list': cells('all', 'all', 'all', 'own', 'none', 'all'),
  'lead.export': cells('all', 'all', 'all', 'own', 'none', 'all'),
  'handoff.list': cells('all', 'all', 'all', 'own', 'none', 'all'),
  'handoff.dispose': cells('none', 'none', 'all', 'own', 'none', 'none'),
  'handoff.void': cells('none', 'none', 'all', 'none', 'none', 'none'),
  'score.run': cells('all', 'all', 'all', 'none', 'none', 'all'),
  'rejection.read': cells('all', 'all', 'all', 'aggregate', 'aggregate', 'all'),
  'rejection.answer': cells('all', 'all', 'none', 'none', 'none', 'none'),
  'signal.read': cells('all', 'none', 'all', 'none', 'none', 'all'),
  'rejection.recode': cells('none', 'none', 'all', 'none', 'none', 'none'),
  'dispute.read': cells('all', 'all', 'all', 'none', 'aggregate', 'all'),
  'dispute.open': cells('all', 'all', 'none', 'none', 'none', 'none'),
  'dispute.answer': cells('none', 'none', 'all', 'none', 'none', 'none'),
  'dispute.decide': cells('none', 'none', 'none', 'none', 'all', 'all'),
  'handoff.complete': cells('all', 'all', 'none', 'none', 'none', 'none'),
  'handoff.assign': cells('none', 'none', 'all', 'none', 'none', 'all'),
  'absence.write': cells('none', 'none', 'all', 'own', 'none', 'all'),
  'queue.own': cells('all', 'all', 'all', 'all', 'none', 'all'),
  'agreement.read': cells('all', 'all', 'all', 'all', 'all', 'all'),
  'agreement.edit': cells('all', 'all', 'all', 'none', 'none', 'none'),
  'agreement.comment': cells('all', 'all', 'all', 'all', 'none', 'none'),
  'agreement.propose': cells('all', 'none', 'all', 'none', 'none', 'none'),
  'agreement.sign': cells('all', 'none', 'all', 'none', 'none', 'none'),
  'review.read': cells('all', 'all', 'all', 'aggregate', 'aggregate', 'all'),
  'review.write': cells('all', 'all', 'all', 'none', 'none', 'none'),
  'review.close': cells('all', 'none', 'all', 'none', 'none', 'none'),
  'alignment.read': cells('all', 'all', 'all', 'aggregate', 'aggregate', 'all'),
  'alignment.open': cells('all', 'none', 'all', 'none', 'none', 'none'),
  'alignment.label': cells('all', 'all', 'all', 'none', 'none', 'none'),
  'import.write': cells('all', 'all', 'none', 'none', 'none', 'all'),
  'event.write': cells('all', 'all', 'none', 'none', 'none', 'all'),
  'workspace.update': cells('none', 'none', 'none', 'none', 'none', 'all'),
  'member.write': cells('none', 'none', 'none', 'none', 'none', 'all'),
  'token.read': cells('none', 'none', 'none', 'none', 'none', 'all'),
  'token.write': cells('none', 'none', 'none', 'none', 'none', 'all'),
  'notification.own': cells('all', 'all', 'all', 'all', 'all', 'all'),
  'webhook.read': cells('none', 'none', 'none', 'none', 'none', 'all'),
  'webhook.write': cells('none', 'none', 'none', 'none', 'none', 'all'),
  'audit.read': cells('all', 'all', 'all', 'none', 'none', 'all'),
}

function cells(leader: Grant, marketer: Grant, manager: Grant, rep: Grant, executive: Grant, admin: Grant) {
  return { marketing_leader: leader, marketer, sales_manager: manager, sales_rep: rep, executive, admin }
}

describe.each(Object.entries(AGREED))('%s', (action, agreed) => {
  test.each(MEMBER_ROLES)('for %s', role => {
    expect(grantOf(role, action as Action)).toBe(agreed[role])
  })
})

test('every action names the scope a token needs, or is for people alone', () => {
  for (const row of Object.values(POLICY)) expect([...TOKEN_SCOPES, null]).toContain(row.token)
})

test('an executive sees no single lead', () => {
  const rows = Object.entries(POLICY).filter(([action]) => action.startsWith('lead.'))
  for (const [, row] of rows) expect(row.executive).toBe('none')
})
