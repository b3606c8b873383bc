import type { MemberRole } from './roles'

/** What a role may do with an action: all, none, only what is assigned to them, or aggregates without rows. */
export type Grant = 'all' | 'own' | 'aggregate' | 'none'

/** Scopes an API token can carry; a token is never more than its scopes. */
export const TOKEN_SCOPES = ['read', 'write', 'import', 'admin'] as const
export type TokenScope = (typeof TOKEN_SCOPES)[number]

/** The scope a token needs; null where only a person may act. */
type Row = Record<MemberRole, Grant> & { token: TokenScope | null }

const row = (
  marketing_leader: Grant,
  marketer: Grant,
  sales_manager: Grant,
  sales_rep: Grant,
  executive: Grant,
  admin: Grant,
  token: TokenScope | null,
): Row => ({ marketing_leader, marketer, sales_manager, sales_rep, executive, admin, token })

/** Roles × actions. One row per permission; every route names one of these, and no route goes without. */
// biome-ignore format: a table reads as a table
export const POLICY = {
  //                        mkt leader   marketer     sales mgr    sales rep    executive    admin    token
  'metric.read':        row('all',       'all',       'all',       'aggregate', 'aggregate', 'all',   'read'),
  'lead.list':          row('all',       'all',       'all',       'own',       'none',      'all',   'read'),
  'lead.export':        row('all',       'all',       'all',       'own',       'none',      'all',   'read'),
  'handoff.list':       row('all',       'all',       'all',       'own',       'none',      'all',   'read'),
  'handoff.dispose':    row('none',      'none',      'all',       'own',       'none',      'none',  'write'),
  'handoff.void':       row('none',      'none',      'all',       'none',      'none',      'none',  'write'),
  'rejection.read':     row('all',       'all',       'all',       'aggregate', 'aggregate', 'all',   'read'),
  'rejection.answer':   row('all',       'all',       'none',      'none',      'none',      'none',  'write'),
  'signal.read':        row('all',       'none',      'all',       'none',      'none',      'all',   'admin'),
  'rejection.recode':   row('none',      'none',      'all',       'none',      'none',      'none',  'write'),
  'dispute.read':       row('all',       'all',       'all',       'none',      'aggregate', 'all',   'read'),
  'dispute.open':       row('all',       'all',       'none',      'none',      'none',      'none',  'write'),
  'dispute.answer':     row('none',      'none',      'all',       'none',      'none',      'none',  'write'),
  'dispute.decide':     row('none',      'none',      'none',      'none',      'all',       'all',   'write'),
  'handoff.complete':   row('all',       'all',       'none',      'none',      'none',      'none',  'write'),
  'handoff.assign':     row('none',      'none',      'all',       'none',      'none',      'all',   'write'),
  'absence.write':        row('none',      'none',      'all',       'own',       'none',      'all',   'write'),
  'queue.own':          row('all',       'all',       'all',       'all',       'none',      'all',   'write'),
  'agreement.read':     row('all',       'all',       'all',       'all',       'all',       'all',   'read'),
  'agreement.edit':     row('all',       'all',       'all',       'none',      'none',      'none',  'write'),
  'agreement.comment':  row('all',       'all',       'all',       'all',       'none',      'none',  'write'),
  'agreement.propose':  row('all',       'none',      'all',       'none',      'none',      'none',  'admin'),
  'agreement.sign':     row('all',       'none',      'all',       'none',      'none',      'none',  'admin'),
  'review.read':        row('all',       'all',       'all',       'aggregate', 'aggregate', 'all',   'read'),
  'review.write':       row('all',       'all',       'all',       'none',      'none',      'none',  'write'),
  'review.close':       row('all',       'none',      'all',       'none',      'none',      'none',  null),
  'alignment.read':     row('all',       'all',       'all',       'aggregate', 'aggregate', 'all',   'read'),
  'alignment.open':     row('all',       'none',      'all',       'none',      'none',      'none',  null),
  'alignment.label':    row('all',       'all',       'all',       'none',      'none',      'none',  null),
  'score.run':          row('all',       'all',       'all',       'none',      'none',      'all',   'read'),
  'replay.run':         row('all',       'all',       'all',       'aggregate', 'aggregate', 'all',   'read'),
  'scenario.write':     row('all',       'all',       'all',       'none',      'none',      'all',   'write'),
  'import.read':        row('all',       'all',       'none',      'none',      'none',      'all',   'import'),
  'import.write':       row('all',       'all',       'none',      'none',      'none',      'all',   'import'),
  'event.write':        row('all',       'all',       'none',      'none',      'none',      'all',   'write'),
  'workspace.read':     row('all',       'all',       'all',       'all',       'all',       'all',   'read'),
  'workspace.update':   row('none',      'none',      'none',      'none',      'none',      'all',   'admin'),
  'member.read':        row('all',       'all',       'all',       'all',       'all',       'all',   'admin'),
  'member.write':       row('none',      'none',      'none',      'none',      'none',      'all',   'admin'),
  'session.own':        row('all',       'all',       'all',       'all',       'all',       'all',   'admin'),
  'token.read':         row('none',      'none',      'none',      'none',      'none',      'all',   'admin'),
  'token.write':        row('none',      'none',      'none',      'none',      'none',      'all',   'admin'),
  'notification.own':   row('all',       'all',       'all',       'all',       'all',       'all',   'admin'),
  'webhook.read':       row('none',      'none',      'none',      'none',      'none',      'all',   'admin'),
  'webhook.write':      row('none',      'none',      'none',      'none',      'none',      'all',   'admin'),
  'audit.read':         row('all',       'all',       'all',       'none',      'none',      'all',   'admin'),
} as const satisfies Record<string, Row>

export type Action = keyof typeof POLICY

/** Grant of a member's role for an action. */
export function grantOf(role: MemberRole, action: Action): Grant {
  return POLICY[action][role]
}
