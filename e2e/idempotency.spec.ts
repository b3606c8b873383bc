import { bearer, createWorkspace, expect, test, type Workspace } from './fixtures'

let workspace: Workspace

test.beforeAll(async ({ request }) => {
  workspace = await createWorkspace()
  const headers = { ...bearer(workspace.token), 'content-type': 'text/csv' }
  const body = 'lead_id,created_at\nL-1,2026-01-01T00:00:00Z\n'
  const { id } = await (
    await request.post('/api/v1/imports?kind=leads&source=generic', { headers, data: body })
  ).json()
  await expect(async () => {
    const job = await (
      await request.get(`/api/v1/imports/${id}`, { headers: bearer(workspace.token) })
    ).json()
    expect(job.status).toBe('done')
  }).toPass()
})

const event = (externalId: string) => ({
  source: 'web',
  events: [
    { external_id: externalId, lead_id: 'L-1', type: 'page_view', occurred_at: '2026-02-01T10:00:00Z' },
  ],
})

test('G1 fifty identical requests with one key have one effect and one answer', async ({ request }) => {
  const headers = { ...bearer(workspace.token), 'idempotency-key': 'fifty' }
  const all = await Promise.all(
    Array.from({ length: 50 }, () => request.post('/api/v1/events', { headers, data: event('fifty') })),
  )
  const bodies = await Promise.all(all.map(response => response.json()))
  expect(new Set(all.map(response => response.status())).size).toBe(1)
  expect(all[0]?.ok()).toBe(true)
  for (const body of bodies) expect(body).toEqual(bodies[0])
  expect(all.filter(response => response.headers()['idempotency-replayed'] === 'true')).toHaveLength(49)
})

test('G2 the same key with another body is refused', async ({ request }) => {
  const headers = { ...bearer(workspace.token), 'idempotency-key': 'once' }
  expect((await request.post('/api/v1/events', { headers, data: event('one') })).ok()).toBe(true)
  const second = await request.post('/api/v1/events', { headers, data: event('two') })
  expect(second.status()).toBe(422)
  expect((await second.json()).code).toBe('key_reused')
})

test('G5 the same event delivered a hundred times at once is one event', async ({ request }) => {
  const headers = bearer(workspace.token)
  const all = await Promise.all(
    Array.from({ length: 100 }, () => request.post('/api/v1/events', { headers, data: event('hundred') })),
  )
  const created = await Promise.all(
    all.map(async response => (await response.json()).counts.created as number),
  )
  expect(all.every(response => response.ok())).toBe(true)
  expect(created.reduce((sum, n) => sum + n, 0)).toBe(1)
})

test('C2 hostile bodies are refused with what is wrong', async ({ request }) => {
  const headers = { ...bearer(workspace.token), 'content-type': 'application/json' }
  const bodies: [string, number][] = [
    ['{', 400],
    ['[]', 400],
    ['"text"', 400],
    [`{"events":${'['.repeat(1_000)}${']'.repeat(1_000)}}`, 400],
    [`{"events":[{"type":"a\\u0000b"}]}`, 400],
    [`{"events":"${'x'.repeat(1_048_600)}"}`, 413],
    ['{"events":[{"type":5}]}', 422],
  ]
  for (const [data, status] of bodies) {
    const response = await request.post('/api/v1/events', { headers, data })
    expect(response.status(), data.slice(0, 40)).toBe(status)
    expect((await response.json()).detail).toBeTruthy()
  }
  const form = await request.post('/api/v1/events', {
    headers: { ...headers, 'content-type': 'text/plain' },
    data: '{}',
  })
  expect(form.status()).toBe(415)
})
