import { bearer, createWorkspace, expect, operator, signInAs, test, type Workspace } from './fixtures'

const PROTECTED = [
  '/api/v1/metrics',
  '/api/v1/metrics/mql_to_sql',
  '/api/v1/handoffs',
  '/api/v1/leads',
  '/api/v1/imports',
]

let workspace: Workspace

test.beforeAll(async () => {
  workspace = await createWorkspace()
})

test.describe('A9 without a valid principal', () => {
  const attempts: [string, Record<string, string>][] = [
    ['nothing', {}],
    ['a garbage token', bearer('garbage')],
    [
      'a token of the right shape that was never issued',
      bearer(`treaty_${'0'.repeat(32)}_${'A'.repeat(43)}`),
    ],
    ['a garbage cookie', { cookie: 'treaty.session=garbage' }],
    ['an unsigned JWT', { cookie: 'treaty.session=eyJhbGciOiJub25lIn0.eyJzZWNyZXQiOiJ4In0.' }],
    ['a skip header of old middleware', { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }],
  ]
  for (const [name, headers] of attempts) {
    test(`the API answers 401 to ${name}`, async ({ playwright, baseURL }) => {
      const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders: headers })
      for (const path of PROTECTED) {
        const response = await request.get(path)
        expect(response.status(), path).toBe(401)
        expect(response.headers()['content-type']).toContain('application/problem+json')
        expect((await response.json()).code).toBe('unauthenticated')
      }
    })
  }

  test('pages send the signed-out to sign in', async ({ page }) => {
    for (const path of ['/overview', '/funnel', '/leads', '/data', '/settings/members']) {
      await page.goto(path)
      await expect(page).toHaveURL(/\/login/)
    }
  })
})

test.describe('A11 a write with a cookie', () => {
  const foreign: [string, Record<string, string>][] = [
    ['no Origin', {}],
    ['a null Origin', { origin: 'null' }],
    ['another Origin', { origin: 'https://evil.example' }],
    ['a cross-site fetch', { origin: 'http://localhost:3457', 'sec-fetch-site': 'cross-site' }],
  ]
  for (const [name, headers] of foreign) {
    test(`is refused with ${name}`, async ({ context }) => {
      await signInAs(context.request, 'marketing')
      const response = await context.request.post('/api/v1/events', { headers, data: { events: [] } })
      expect(response.status()).toBe(403)
    })
  }
})

test('A7 signing in makes a new session, and signing out ends it at once (A5)', async ({
  playwright,
  baseURL,
}) => {
  const request = await playwright.request.newContext({ baseURL })
  await signInAs(request, 'marketing')
  const { cookies } = await request.storageState()
  const cookie = cookies.find(each => each.name === 'treaty.session')
  expect(cookie?.httpOnly).toBe(true)
  expect(cookie?.sameSite).toBe('Lax')
  const replay = { cookie: `treaty.session=${cookie?.value}` }
  expect((await request.get('/api/v1/metrics', { headers: replay })).status()).toBe(200)
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  await request.post('/api/auth/signout', { form: { csrfToken, json: 'true' } })
  const other = await playwright.request.newContext({ baseURL, extraHTTPHeaders: replay })
  expect((await other.get('/api/v1/metrics')).status()).toBe(401)
})

test('A8 a session update from the client changes nothing', async ({ context }) => {
  await signInAs(context.request, 'executive')
  const { csrfToken } = await (await context.request.get('/api/auth/csrf')).json()
  await context.request.post('/api/auth/session', {
    data: { csrfToken, data: { role: 'admin', secret: 'x', email: 'admin@northwind.example' } },
  })
  expect((await context.request.get('/api/v1/leads')).status()).toBe(403)
})

test('A1 the sixth wrong password waits', async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.7' },
  })
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const form = { csrfToken, email: 'nobody@example.com', password: 'wrong', json: 'true' }
  for (let i = 0; i < 5; i++) {
    expect((await request.post('/api/auth/callback/password', { form })).status()).toBe(401)
  }
  const sixth = await request.post('/api/auth/callback/password', { form })
  expect(sixth.status()).toBe(429)
  expect(Number(sixth.headers()['retry-after'])).toBeGreaterThan(0)
})

test('B2 a token opens nothing of another workspace', async ({ request }) => {
  const other = await createWorkspace()
  const body = 'lead_id,created_at\nA-1,2026-01-01T00:00:00Z\n'
  const headers = { ...bearer(workspace.token), 'content-type': 'text/csv' }
  const started = await request.post('/api/v1/imports?kind=leads&source=generic', { headers, data: body })
  const { id } = await started.json()
  const foreign = await request.get(`/api/v1/imports/${id}`, { headers: bearer(other.token) })
  const nowhere = await request.get('/api/v1/imports/00000000-0000-7000-8000-000000000000', {
    headers: bearer(other.token),
  })
  expect(foreign.status()).toBe(404)
  expect(nowhere.status()).toBe(404)
  expect((await foreign.json()).detail).toBe((await nowhere.json()).detail)
})

test('a revoked token stops at once', async ({ request }) => {
  const token = await operator('token', 'create', '--workspace', workspace.slug, '--name', 'short-lived')
  expect((await request.get('/api/v1/metrics', { headers: bearer(token) })).status()).toBe(200)
  const list = await operator('token', 'list', '--workspace', workspace.slug)
  const id =
    list
      .split('\n')
      .find(line => line.includes('short-lived'))
      ?.trim()
      .split(/\s/)[0] ?? ''
  await operator('token', 'revoke', '--workspace', workspace.slug, '--id', id)
  expect((await request.get('/api/v1/metrics', { headers: bearer(token) })).status()).toBe(401)
})

test.describe('I headers', () => {
  test('every page carries a policy with a nonce and no page breaks it', async ({ page, as }) => {
    const reports: string[] = []
    page.on('console', message => {
      if (message.text().includes('Content Security Policy')) reports.push(message.text())
    })
    await as('marketing')
    for (const path of ['/login', '/overview', '/funnel', '/leads', '/data', '/settings/members']) {
      const response = await page.goto(path)
      const policy = response?.headers()['content-security-policy'] ?? ''
      expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/)
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/script-src[^;]*unsafe/)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    }
    expect(reports).toEqual([])
  })

  test('answers are private, typed and silent about the server', async ({ request }) => {
    for (const path of ['/livez', '/api/v1/metrics', '/login', '/nowhere']) {
      const headers = (await request.get(path)).headers()
      expect(headers['x-content-type-options'], path).toBe('nosniff')
      expect(headers['strict-transport-security'], path).toContain('max-age=31536000')
      expect(headers['x-powered-by'], path).toBeUndefined()
      expect(headers['access-control-allow-origin'], path).toBeUndefined()
      expect(headers['cache-control'], path).toContain('no-store')
    }
  })
})
