import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { listProblems } from './axe'
import { bearer, createWorkspace, expect, operator, signInWithPassword, test } from './fixtures'

const PASSWORD = 'meadow-kettle-otter-42'
const leads = new URL('../lib/server/import/fixtures/planted_dev/leads.csv', import.meta.url)
const AS_OF = '2026-07-01T12:00:00Z'

test.describe('the SLA page', () => {
  test('says how promises were kept, and every number opens its leads', async ({ page, as }) => {
    await as('sales')
    test.setTimeout(120_000)
    await page.goto('/sla?period=all')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /Sales was in time for [\d.]+\s?% of its leads/,
    )
    const late = page.getByRole('link', { name: /late or silent, see the leads/ })
    const n = ((await late.textContent()) ?? '').replace(/\D/g, '')
    await late.click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(Number(n).toLocaleString('en-US'), {
      timeout: 20_000,
    })
    await page.goBack()

    await page.getByRole('radio', { name: 'Route' }).click()
    const table = page.getByRole('region', { name: 'Attainment and speed by route' })
    await expect(table.getByRole('row', { name: /inbound/i })).toBeVisible()

    const bucket = page.getByRole('button', { name: /Within an hour: [\d,]+ leads, list them/ })
    const listed = ((await bucket.textContent()) ?? '').trim()
    await bucket.click()
    await expect(page.getByRole('heading', { name: 'First touch: within an hour' })).toBeVisible()
    await expect(page.getByText(`${listed} handoffs, the newest first.`)).toBeVisible()
    await page.getByRole('button', { name: 'Show broken promises' }).click()
    await expect(page.getByRole('heading', { name: 'Broken promises, and what happened next' })).toBeVisible()
  })

  test('an executive sees the numbers and no single lead', async ({ page, as }) => {
    await as('executive')
    await page.goto('/sla')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Sales was in time|No promise/)
    await expect(page.getByRole('heading', { name: 'Broken promises' })).toHaveCount(0)
    expect((await page.request.get('/api/v1/sla/handoffs')).status()).toBe(403)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      test.describe(() => {
        test.use({ colorScheme, viewport: { width, height: 844 } })
        test(`can be used by everybody, ${colorScheme}, ${width} px`, async ({ page, as }) => {
          test.setTimeout(150_000)
          await as('sales')
          for (const route of ['/sla', '/settings/sla', '/settings/routing', '/settings/notifications']) {
            await page.goto(route)
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
            if (route === '/sla')
              await expect(page.locator('.recharts-surface').first()).toBeVisible({ timeout: 30_000 })
            else await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
            expect(await listProblems(page)).toEqual([])
            const wider = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            )
            expect(wider, route).toBeLessThanOrEqual(0)
          }
        })
      })
    }
  }
})

test('an admin sets office hours; a week that is never open is refused; earlier clocks are counted anew for a reason', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const { slug, token } = await createWorkspace()
  const email = `a-${randomBytes(4).toString('hex')}@example.com`
  const who = ['--workspace', slug, '--email', email, '--name', 'Ada Admin', '--role', 'admin']
  await operator('user', 'create', ...who, '--password-stdin', { stdin: PASSWORD })
  const imported = await request.post('/api/v1/imports?kind=leads&source=generic&time_zone=UTC', {
    headers: { ...bearer(token), 'content-type': 'text/csv' },
    data: await readFile(leads),
  })
  expect(imported.ok()).toBe(true)
  const { id } = await imported.json()
  await expect
    .poll(
      async () =>
        (await (await request.get(`/api/v1/imports/${id}`, { headers: bearer(token) })).json()).status,
    )
    .toBe('done')
  const attainment = async () => {
    const response = await request.get(`/api/v1/metrics/sla_attainment?as_of=${AS_OF}`, {
      headers: bearer(token),
    })
    const { met, breached, pending } = (await response.json()).results[0]
    return { met, breached, pending }
  }
  expect(await attainment()).toEqual({ met: 246, breached: 152, pending: 2 })

  await signInWithPassword(page.context().request, email, PASSWORD)
  await page.goto('/settings/sla')
  await page.getByRole('button', { name: 'Add calendar' }).click()
  await page.getByRole('combobox', { name: 'Time zone' }).fill('New_York')
  await page.getByRole('option', { name: 'America/New_York' }).click()
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
    await page.getByRole('button', { name: `Office hours, ${day}: close 09:00 to 17:00` }).click()
  for (const [route, amount] of [
    ['inbound', '4'],
    ['scored', '16'],
  ]) {
    await page.getByLabel(`First touch, ${route}: how much`).fill(amount ?? '')
    await page.getByRole('combobox', { name: `First touch, ${route}: unit` }).click()
    await page.getByRole('option', { name: 'business hours' }).click()
  }
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved yet' })).toContainText('never open')

  await page.getByRole('button', { name: 'Office hours, Monday: add open hours' }).click()
  await page.getByRole('button', { name: 'Tuesday to Friday like Monday' }).click()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('SLA saved')).toBeVisible()
  expect(await attainment()).toEqual({ met: 246, breached: 152, pending: 2 })

  await page.getByRole('button', { name: 'Count earlier clocks anew' }).click()
  await page.getByLabel('Reason').fill('Office hours were meant from the first day on')
  await page.getByRole('button', { name: 'Count anew' }).click()
  await expect(page.getByText('Clocks of 400 leads counted anew')).toBeVisible()
  expect(await attainment()).toEqual({ met: 251, breached: 147, pending: 2 })

  await page.getByRole('button', { name: 'Propose public holidays' }).click()
  await page.getByRole('combobox', { name: 'Country' }).fill('United States')
  await page.getByRole('option', { name: 'United States of America' }).click()
  await page.getByRole('button', { name: /^Add \d+ days$/ }).click()
  await expect(page.getByLabel(/^Name of \d{4}-11-2\d$/).first()).toHaveValue('Thanksgiving Day')
})
