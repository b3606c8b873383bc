import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { bearer, type DemoIdentity, expect, operator, signInAs, test } from './fixtures'

/** A lead that has just asked for a demonstration; it crosses the line under any of the sample's versions. */
async function askForDemo(request: APIRequestContext, name: string): Promise<string> {
  const email = `${name.toLowerCase()}@version-four.example`
  const file = [
    'Lead ID,Name,Email,Company,Job title,Country,Employees',
    `${name},${name} Weber,${email},Version GmbH,Head of Sales,Germany,400`,
  ]
  const answer = await request.post('/api/v1/imports?kind=leads&source=generic&file_name=leads.csv', {
    headers: { 'content-type': 'text/csv' },
    data: file.join('\n'),
  })
  const { id } = await answer.json()
  await expect
    .poll(async () => (await (await request.get(`/api/v1/imports/${id}`)).json()).status, { timeout: 30_000 })
    .toBe('done')
  const event = {
    external_id: `demo-${name}`,
    lead_email: email,
    type: 'demo_request',
    occurred_at: new Date().toISOString(),
  }
  const told = await request.post('/api/v1/events', { data: { source: 'website', events: [event] } })
  expect(told.status(), await told.text()).toBe(200)
  const { handoffs } = await told.json()
  expect(handoffs).toHaveLength(1)
  return handoffs[0]
}

async function packetOf(request: APIRequestContext, id: string) {
  const { as_of, ...packet } = await (await request.get(`/api/v1/handoffs/${id}`)).json()
  expect(as_of).toBeTruthy()
  return packet
}

async function signIn(browser: Browser, identity: DemoIdentity): Promise<Page> {
  const context = await browser.newContext()
  await signInAs(context.request, identity)
  return context.newPage()
}

async function sign(page: Page, side: 'Marketing' | 'Sales'): Promise<void> {
  await page.getByRole('button', { name: `Sign for ${side}` }).click()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
}

// The last of the journeys, because the sample company is another one afterwards.
test('a fourth version is signed in the browser; new handoffs carry it, and what went before stays as it was', async ({
  browser,
  playwright,
  baseURL,
}) => {
  const token = await operator('token', 'create', '--workspace', 'northwind')
  const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders: bearer(token) })
  const before = await askForDemo(request, 'Berta')
  const old = await packetOf(request, before)
  const maya = await signIn(browser, 'marketing')
  const sam = await signIn(browser, 'sales')

  await test.step('both sign what the margin says in words', async () => {
    await maya.goto('/agreement/draft')
    await expect(maya.getByText('Saved', { exact: true })).toBeVisible({ timeout: 20_000 })
    await maya.getByLabel('Points of Pricing page', { exact: true }).fill('14')
    await expect(maya.getByRole('complementary', { name: 'Against what is in force' })).toContainText(
      'Pricing page: 12 → 14 points',
    )
    await maya.getByRole('button', { name: 'Propose', exact: true }).click()
    const dialog = maya.getByRole('dialog')
    await dialog.getByLabel('Title').fill('Prices are read by buyers')
    await dialog.getByLabel('Why').fill('Deals that were won looked at prices first.')
    await dialog.getByRole('button', { name: 'Propose to both sides' }).click()
    await maya.waitForURL(/\/agreement\/proposals\//)
    await expect(maya.getByText('Pricing page: 12 → 14 points').first()).toBeVisible()
    await sign(maya, 'Marketing')
    await expect(maya.getByText('Marketing signed · waiting for Sales').first()).toBeVisible()
    await sam.goto(maya.url())
    await sign(sam, 'Sales')
    await expect(sam.getByText(/Both sides signed on/)).toBeVisible()
    await sam.goto('/agreement/versions/4')
    await expect(sam.getByText('In force', { exact: true })).toBeVisible()
  })

  await test.step('new handoffs carry it, older packets are as they were', async () => {
    const after = await packetOf(request, await askForDemo(request, 'Carla'))
    expect(after.agreement_version).toBe(4)
    expect(await packetOf(request, before)).toEqual(old)
    expect(old.agreement_version).toBe(3)
  })

  await test.step('the funnel marks it, and is in no hurry to judge it', async () => {
    const rates = await request.get('/api/v1/metrics/mql_to_sql?group_by=agreement_version')
    const { results } = await rates.json()
    const versions = results.filter((each: { group: object | null }) => each.group !== null)
    expect(
      versions.map((each: { group: { agreement_version: string } }) => each.group.agreement_version),
    ).toEqual(expect.arrayContaining(['1', '2', '3', '4']))
    const fourth = versions.find(
      (each: { group: { agreement_version: string } }) => each.group.agreement_version === '4',
    )
    expect(fourth).toMatchObject({ value: null, denominator: 0, immature: 1 })
    await maya.goto('/funnel?group=agreement_version')
    await expect(maya.getByText('Version 4').first()).toBeVisible()
  })
  await Promise.all([maya.context().close(), sam.context().close(), request.dispose()])
})
