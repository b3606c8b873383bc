import { bearer, createWorkspace, expect, test } from './fixtures'

test('a file that is taken away leaves its row in the audit log', async ({ request }) => {
  const { token } = await createWorkspace()
  const headers = bearer(token)
  const file = await request.get('/api/v1/metrics/mql_volume/csv', { headers })
  expect(file.status()).toBe(200)
  expect(file.headers()['content-disposition']).toContain('mql_volume')
  const log = await request.get('/api/v1/audit?verb=export.download', { headers })
  expect(log.status(), await log.text()).toBe(200)
  const { events } = await log.json()
  expect(events).toHaveLength(1)
  expect(events[0]).toMatchObject({ object: { kind: 'metric' }, after: { rows: 1 } })
})
