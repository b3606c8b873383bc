import type { Browser, Page } from '@playwright/test'
import { company, PASSWORD, saved } from './drafts'
import { bearer, expect, operator, signInWithPassword, test } from './fixtures'

const SLOW = { timeout: 30_000 }
const SMALL = 12
const LEADS = 24
const DAY_MS = 86_400_000

async function personOf(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext()
  await signInWithPassword(context.request, email, PASSWORD)
  return context.newPage()
}

async function ok(page: Page, path: string, data: object) {
  // As a page of Treaty would: a write of somebody signed in has to come from one.
  const origin = new URL(test.info().project.use.baseURL ?? '').origin
  const answer = await page.request.post(`/api/v1${path}`, { data, headers: { origin } })
  expect(answer.ok(), await answer.text()).toBe(true)
  return answer.json()
}

/** The first version, which lets companies of 50 and more through. */
async function signFirst(maya: Page, samuel: Page): Promise<void> {
  const { draft } = await (await maya.request.get('/api/v1/agreement')).json()
  const words = { title: 'First agreement', why: 'Both sides start from the usual criteria.' }
  const { id, hash } = await ok(maya, '/agreement/proposals', { ...words, hash: draft.hash })
  for (const page of [maya, samuel])
    await ok(page, `/agreement/proposals/${id}/signatures`, { hash, password: PASSWORD })
}

/** Leads of small and of large companies that ask for a demonstration, all of them Rita's. */
async function askForDemos(rita: Page, slug: string): Promise<void> {
  const headers = bearer(await operator('token', 'create', '--workspace', slug))
  const rows = Array.from({ length: LEADS }, (_, i) =>
    [
      `L${i}`,
      `Lea ${i}`,
      `l${i}@loop.example`,
      `Firm ${i}`,
      'Head of Sales',
      i < SMALL ? 60 : 400,
      'rita',
    ].join(),
  )
  const csv = ['Lead ID,Name,Email,Company,Job title,Employees,Owner', ...rows].join('\n')
  const imported = await rita.request.post('/api/v1/imports?kind=leads&source=generic&file_name=leads.csv', {
    headers: { ...headers, 'content-type': 'text/csv' },
    data: csv,
  })
  const { id } = await imported.json()
  await expect
    .poll(
      async () => (await (await rita.request.get(`/api/v1/imports/${id}`, { headers })).json()).status,
      SLOW,
    )
    .toBe('done')
  const events = rows.map((_, i) => ({
    ...{ external_id: `demo-${i}`, lead_email: `l${i}@loop.example`, type: 'demo_request' },
    occurred_at: new Date().toISOString(),
  }))
  const told = await rita.request.post('/api/v1/events', { headers, data: { source: 'website', events } })
  expect((await told.json()).handoffs).toHaveLength(LEADS)
}

/** Rita answers all but one: small companies are sent back, the others taken. */
async function answerAllButOne(rita: Page): Promise<void> {
  const { handoffs } = await (await rita.request.get('/api/v1/queue?limit=100')).json()
  expect(handoffs).toHaveLength(LEADS)
  for (const { id, name } of handoffs) {
    const place = Number(/\d+/.exec(name)?.[0])
    if (place === 0) continue
    const answer =
      place < SMALL ? { disposition: 'reject', reason: 'company_size' } : { disposition: 'accept' }
    await ok(rita, `/handoffs/${id}/dispositions`, answer)
  }
}

async function sign(page: Page, side: 'Marketing' | 'Sales'): Promise<void> {
  await page.getByRole('button', { name: `Sign for ${side}` }).click()
  await page.getByLabel('Your password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
}

test('a reason that a rep logs becomes a rule that both sides signed, and the rep is told', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const { slug, add } = await company()
  const maya = await personOf(browser, await add('marketing_leader', 'maya'))
  const samuel = await personOf(browser, await add('sales_manager', 'samuel'))
  const rita = await personOf(browser, await add('sales_rep', 'rita'))
  await signFirst(maya, samuel)
  await askForDemos(rita, slug)
  await answerAllButOne(rita)

  await test.step('the rep sends the last one back, with a reason', async () => {
    await rita.goto('/handoffs')
    await expect(rita.getByRole('heading', { name: /Lea 0/ })).toBeVisible(SLOW)
    await expect(async () => {
      await rita.keyboard.press('3')
      await expect(rita.getByRole('button', { name: /Company size/ })).toBeVisible({ timeout: 2_000 })
    }).toPass(SLOW)
    await rita.getByRole('button', { name: /Company size/ }).click()
    await expect(rita.getByRole('status').getByText(/^Rejected/)).toBeVisible(SLOW)
  })

  await test.step('it is one of a cluster that marketing owes an answer to', async () => {
    await maya.goto('/rejections/clusters')
    await expect(maya.getByRole('heading', { level: 1 })).toContainText(
      'One cluster of rejections waits',
      SLOW,
    )
    await expect(maya.getByRole('link', { name: /12 rejections, see the leads/ })).toBeVisible()
  })

  await test.step('an edit that would have stopped them goes into the draft', async () => {
    await maya.getByRole('link', { name: /What would stop them/ }).click()
    await maya.waitForURL(/\/rejections\/suggestions/, SLOW)
    const edit = maya
      .getByRole('listitem')
      .filter({ hasText: 'Raise the gate “At least 50 employees” to 100' })
    await edit.getByRole('button', { name: 'Put into the draft' }).first().click()
    await expect(maya.getByText('It stands in the draft for both sides.')).toBeVisible(SLOW)
  })

  await test.step('marketing answers the cluster', async () => {
    await maya.goto('/rejections/clusters')
    await maya.getByRole('button', { name: 'Answer', exact: true }).click()
    const dialog = maya.getByRole('dialog')
    await dialog.getByRole('textbox').last().fill('The gate goes up to 100 employees.')
    await dialog.getByRole('button', { name: 'Send the answer' }).click()
    await expect(dialog).toHaveCount(0, SLOW)
    await expect(maya.getByText('The gate goes up to 100 employees.').first()).toBeVisible(SLOW)
  })

  await test.step('the review decides on it', async () => {
    await maya.goto('/reviews')
    await maya.getByRole('button', { name: 'Call a review' }).click()
    await maya.getByLabel('Day').fill(new Date(Date.now() + DAY_MS).toISOString().slice(0, 10))
    await maya.getByRole('button', { name: 'Call it' }).click()
    await maya.waitForURL(/\/reviews\/meetings\//, SLOW)
    await maya.getByRole('button', { name: 'Add decision' }).click()
    const dialog = maya.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Decision' }).fill('The gate goes up to 100 employees.')
    await dialog.getByRole('combobox', { name: 'Who does it' }).click()
    await maya.getByRole('option', { name: 'samuel' }).click()
    await dialog.getByRole('combobox', { name: 'Change in the draft' }).fill('Raise the gate')
    await maya.getByRole('option', { name: /proposed in the draft by maya/ }).click()
    await dialog.getByRole('button', { name: 'Write it down' }).click()
    await expect(maya.getByRole('link', { name: 'Stands in the draft' })).toBeVisible(SLOW)
    await expect(maya.getByRole('link', { name: 'What marketing answers' })).toBeVisible()
    await maya.getByRole('button', { name: 'Close the review' }).click(SLOW)
    await maya.getByRole('button', { name: 'Close it' }).click()
    await expect(maya.getByText('Closed', { exact: true })).toBeVisible(SLOW)
  })

  await test.step('sales takes it over into the draft and proposes it', async () => {
    await samuel.goto('/agreement/draft')
    await saved(samuel)
    await expect(samuel.getByText(/Decided in review 1: The gate goes up/).first()).toBeVisible(SLOW)
    await samuel.getByRole('button', { name: 'Take over' }).first().click()
    await expect(samuel.getByRole('complementary', { name: 'Against what is in force' })).toContainText(
      '100',
      SLOW,
    )
    await samuel.getByRole('button', { name: 'Propose', exact: true }).click()
    const dialog = samuel.getByRole('dialog')
    await dialog.getByLabel('Title').fill('Larger companies')
    await dialog.getByLabel('Why').fill('Representatives sent small companies back.')
    await dialog.getByRole('button', { name: 'Propose to both sides' }).click(SLOW)
    await samuel.waitForURL(/\/agreement\/proposals\//, SLOW)
  })

  await test.step('both sign, and it is in force', async () => {
    await sign(samuel, 'Sales')
    await expect(samuel.getByText('Sales signed · waiting for Marketing').first()).toBeVisible(SLOW)
    await maya.goto(samuel.url())
    await sign(maya, 'Marketing')
    await expect(maya.getByText(/Both sides signed on/)).toBeVisible(SLOW)
    await maya.goto('/agreement/versions/2')
    await expect(maya.getByText('In force', { exact: true })).toBeVisible(SLOW)
  })

  await test.step('the rep is told that the reason changed the rule', async () => {
    await rita.goto('/handoffs')
    await rita.getByRole('button', { name: /^Notifications/ }).click()
    const notice = rita.getByRole('link', {
      name: /Your reason “Company size” changed the rule: version 2 is in force/,
    })
    await expect(notice).toBeVisible(SLOW)
    await notice.click()
    await rita.waitForURL(/\/rejections\/clusters/, SLOW)
    await expect(rita.getByText('The gate goes up to 100 employees.').first()).toBeVisible(SLOW)
    const { reviews } = await (await maya.request.get('/api/v1/reviews')).json()
    expect(reviews.map((each: { state: string }) => each.state)).toEqual(['open', 'closed'])
  })
  await Promise.all([maya, samuel, rita].map(page => page.context().close()))
})
