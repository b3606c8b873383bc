import type { APIRequestContext } from '@playwright/test'
import { type Action, grantOf, POLICY, TOKEN_SCOPES } from '../lib/domain/policy/policy'
import { MEMBER_ROLES, type MemberRole } from '../lib/domain/policy/roles'
import {
  bearer,
  createWorkspace,
  expect,
  operator,
  signInWithPassword,
  test,
  type Workspace,
} from './fixtures'

type Probe = { method: 'get' | 'post' | 'patch' | 'delete'; path: string }

const NOBODY = '00000000-0000-7000-8000-000000000000'

/** One request for each permission. Writes are sent without what they need, so that being allowed changes nothing. */
const PROBES = {
  'metric.read': { method: 'get', path: '/api/v1/metrics' },
  'lead.list': { method: 'get', path: '/api/v1/leads' },
  'lead.export': { method: 'get', path: `/api/v1/leads/${NOBODY}` },
  'handoff.list': { method: 'get', path: '/api/v1/queue' },
  'handoff.dispose': { method: 'post', path: `/api/v1/handoffs/${NOBODY}/dispositions` },
  'handoff.void': { method: 'post', path: `/api/v1/handoffs/${NOBODY}/void` },
  'rejection.read': { method: 'get', path: '/api/v1/rejections/suggestions?from=2000-01-01&to=2000-01-02' },
  'signal.read': { method: 'get', path: '/api/v1/rejections/signals' },
  'rejection.recode': { method: 'post', path: `/api/v1/handoffs/${NOBODY}/reason` },
  'rejection.answer': { method: 'post', path: '/api/v1/rejections/clusters/answers' },
  'dispute.read': { method: 'get', path: '/api/v1/disputes' },
  'dispute.open': { method: 'post', path: `/api/v1/handoffs/${NOBODY}/dispute` },
  'dispute.answer': { method: 'post', path: `/api/v1/disputes/${NOBODY}/answer` },
  'dispute.decide': { method: 'post', path: `/api/v1/disputes/${NOBODY}/verdict` },
  'handoff.complete': { method: 'post', path: `/api/v1/handoffs/${NOBODY}/return` },
  'handoff.assign': { method: 'post', path: '/api/v1/queue/assignments' },
  'absence.write': { method: 'delete', path: '/api/v1/absences/nobody' },
  'queue.own': { method: 'delete', path: `/api/v1/queue/views/${NOBODY}` },
  'agreement.read': { method: 'get', path: '/api/v1/agreement/versions' },
  'agreement.edit': { method: 'post', path: '/api/v1/agreement/snapshots' },
  'agreement.comment': { method: 'post', path: '/api/v1/agreement/comments' },
  'agreement.propose': { method: 'post', path: '/api/v1/agreement/proposals' },
  'agreement.sign': { method: 'post', path: `/api/v1/agreement/proposals/${NOBODY}/signatures` },
  'review.read': { method: 'get', path: '/api/v1/reviews' },
  'review.write': { method: 'post', path: '/api/v1/reviews' },
  'review.close': { method: 'post', path: `/api/v1/reviews/${NOBODY}/close` },
  'alignment.read': { method: 'get', path: '/api/v1/alignment' },
  'alignment.open': { method: 'post', path: '/api/v1/alignment' },
  'alignment.label': { method: 'post', path: `/api/v1/alignment/${NOBODY}/labels` },
  'score.run': { method: 'post', path: '/api/v1/scores' },
  'replay.run': { method: 'post', path: '/api/v1/replays' },
  'scenario.write': { method: 'delete', path: `/api/v1/replays/scenarios/${NOBODY}` },
  'import.read': { method: 'get', path: '/api/v1/imports' },
  'import.write': { method: 'delete', path: `/api/v1/imports/${NOBODY}` },
  'event.write': { method: 'post', path: '/api/v1/events' },
  'workspace.read': { method: 'get', path: '/api/v1/workspace' },
  'workspace.update': { method: 'patch', path: '/api/v1/workspace' },
  'member.read': { method: 'get', path: '/api/v1/members' },
  'member.write': { method: 'post', path: '/api/v1/members' },
  'session.own': { method: 'get', path: '/api/v1/sessions' },
  'token.read': { method: 'get', path: '/api/v1/tokens' },
  'token.write': { method: 'post', path: '/api/v1/tokens' },
  'notification.own': { method: 'post', path: '/api/v1/notifications/read' },
  'webhook.read': { method: 'get', path: '/api/v1/webhooks' },
  'webhook.write': { method: 'post', path: '/api/v1/webhooks' },
  'audit.read': { method: 'get', path: '/api/v1/audit' },
} as const satisfies Record<Action, Probe>

const actions = Object.keys(PROBES) as Action[]
const PASSWORD = 'a long and quite unlikely passphrase'

let workspace: Workspace

test.beforeAll(async () => {
  workspace = await createWorkspace()
})

async function send(request: APIRequestContext, action: Action, origin: string): Promise<number> {
  const { method, path } = PROBES[action]
  const data = method === 'get' ? undefined : {}
  return (await request.fetch(path, { method, data, headers: { origin } })).status()
}

async function addPerson(role: MemberRole, name: string = role): Promise<string> {
  const email = `${name}@${workspace.slug}.example`
  await operator(
    ...['user', 'create', '--workspace', workspace.slug, '--email', email],
    ...['--name', role.replace('_', ' '), '--role', role, '--password-stdin'],
    { stdin: PASSWORD },
  )
  return email
}

for (const role of MEMBER_ROLES) {
  test(`B1 every permission of a ${role}`, async ({ playwright, baseURL }) => {
    const request = await playwright.request.newContext({ baseURL })
    await signInWithPassword(request, await addPerson(role), PASSWORD)
    const seen: Record<string, boolean> = {}
    const agreed: Record<string, boolean> = {}
    for (const action of actions) {
      const status = await send(request, action, baseURL ?? '')
      expect(status, `${action} answered ${status}`).toBeLessThan(500)
      expect(status, action).not.toBe(401)
      seen[action] = status !== 403
      agreed[action] = grantOf(role, action) !== 'none'
    }
    expect(seen).toEqual(agreed)
  })
}

for (const scope of TOKEN_SCOPES) {
  test(`B1 every permission of a token with the scope ${scope}`, async ({ playwright, baseURL }) => {
    const token = await operator('token', 'create', '--workspace', workspace.slug, '--scopes', scope)
    const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders: bearer(token) })
    for (const action of actions) {
      const status = await send(request, action, baseURL ?? '')
      expect(status === 403, `${action} answered ${status}`).toBe(POLICY[action].token !== scope)
    }
  })
}

test('B1 a person who was deactivated is nobody at once', async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  const email = await addPerson('marketer', 'leaver')
  await signInWithPassword(request, email, PASSWORD)
  expect(await send(request, 'metric.read', baseURL ?? '')).toBe(200)
  await operator('user', 'deactivate', '--workspace', workspace.slug, '--email', email)
  expect([401, 403]).toContain(await send(request, 'metric.read', baseURL ?? ''))
})
