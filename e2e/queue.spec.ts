import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test'
import { bearer, createWorkspace, expect, operator, signInWithPassword, test } from './fixtures'

const PASSWORD = 'a long and quite unlikely passphrase'
const ROUNDS = 20

type Company = { slug: string; token: string; rita: string; samuel: string }

test.describe.configure({ mode: 'serial' })

let company: Company

test.beforeAll(async ({ playwright, baseURL }) => {
  const { slug, token } = await createWorkspace()
  const person = async (name: string, role: string) => {
    const email = `${name.toLowerCase()}@${slug}.example`
    await operator(
      ...['user', 'create', '--workspace', slug, '--email', email, '--name', `${name} Test`],
      ...['--role', role, '--password-stdin'],
      { stdin: PASSWORD },
    )
    return email
  }
  company = {
    slug,
    token,
    rita: await person('Rita', 'sales_rep'),
    samuel: await person('Samuel', 'sales_manager'),
  }
  const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders: bearer(token) })
  const answer = await request.post('/api/v1/imports?kind=leads&source=generic&file_name=leads.csv', {
    headers: { 'content-type': 'text/csv' },
    data: leadsFile(60),
  })
  expect(answer.status(), await answer.text()).toBeLessThan(300)
  const { id } = await answer.json()
  await expect
    .poll(async () => (await (await request.get(`/api/v1/imports/${id}`)).json()).status, { timeout: 30_000 })
    .toBe('done')
})

/** Leads of this morning and the days before, all owned by the rep; the oldest is the most pressing. */
function leadsFile(count: number): string {
  const header = 'Lead ID,Name,Email,Company,Job title,Country,Employees,Lead source,Owner,Route,MQL at'
  const rows = Array.from({ length: count }, (_, i) => {
    const at = new Date(Date.now() - (count - i) * 3_600_000).toISOString()
    const person = `Lead ${String(i + 1).padStart(2, '0')}`
    const mail = `lead${i + 1}@firm${i + 1}.example`
    return `L-${i + 1},${person},${mail},Firm ${i + 1},Head of Sales,Germany,${20 + i},Webinar,${company.rita},scored,${at}`
  })
  return [header, ...rows].join('\n')
}

async function open(browser: Browser, email: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext(options)
  await signInWithPassword(context.request, email, PASSWORD)
  const page = await context.newPage()
  const listening = page.waitForResponse('**/api/live')
  await page.goto('/handoffs')
  await listening
  return { context, page }
}

const headline = (page: Page) => page.getByRole('heading', { level: 1 })
const front = (page: Page) => page.getByRole('region', { name: 'Handoff in front' })
const name = async (page: Page) => (await front(page).getByRole('heading', { level: 2 }).textContent()) ?? ''
const rowOf = (page: Page, who: string): Locator =>
  page.getByRole('region', { name: 'Waiting handoffs' }).getByRole('listitem').filter({ hasText: who })

/** The colleague sees who is at a handoff within a second of the claim being answered. */
async function seesClaim(colleague: Page, who: string): Promise<number> {
  const started = Date.now()
  await expect(rowOf(colleague, who).getByText('Rita Test is on it')).toBeVisible({ timeout: 1_000 })
  return Date.now() - started
}

/** Whoever closed the browser in the middle of a handoff is noted to be on it for some minutes: these are taken over. */
async function takeOverAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { claims } = await (await fetch('/api/v1/queue/claims')).json()
    const body = JSON.stringify({ take_over: true })
    for (const { id } of claims) {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      await fetch(`/api/v1/handoffs/${id}/claim`, { method: 'POST', headers, body })
    }
  })
}

async function close(...contexts: BrowserContext[]): Promise<void> {
  await Promise.all(contexts.map(context => context.close()))
}

test('a rep clears 20 handoffs with the keyboard alone, and a colleague sees each claim within a second', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const rep = await open(browser, company.rita)
  const colleague = await open(browser, company.samuel)
  await expect(headline(rep.page)).toContainText('60 left, oldest overdue by')
  await expect(headline(colleague.page)).toContainText('60 left')
  const keys = [['1'], ['3', '1', '3'], ['3', '4', '1', '4'], ['h', '1', '2'], ['e', '2', '4', 'Enter']]
  const waits: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const who = await name(rep.page)
    await expect(front(rep.page).getByText('You are on it')).toBeVisible()
    waits.push(await seesClaim(colleague.page, who))
    for (const key of keys[round % keys.length] ?? []) await rep.page.keyboard.press(key)
    await expect(front(rep.page).getByRole('heading', { level: 2 })).not.toHaveText(who)
    await expect(headline(rep.page)).toContainText(`${59 - round} left`)
    await expect(rowOf(colleague.page, who)).toHaveCount(0)
  }
  expect(Math.max(...waits)).toBeLessThan(1_000)
  await rep.page.reload()
  await expect(headline(rep.page)).toContainText('40 left')
  await close(rep.context, colleague.context)
})

test('the last answer can be taken back with U', async ({ browser }) => {
  const { page, context } = await open(browser, company.rita)
  const who = await name(page)
  await expect(front(page).getByText('You are on it')).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByRole('status').getByText(`Accepted ${who}`)).toBeVisible()
  await expect(headline(page)).toContainText('39 left')
  await page.keyboard.press('u')
  await expect(headline(page)).toContainText('40 left')
  await expect(front(page).getByRole('heading', { level: 2 })).toHaveText(who)
  await page.reload()
  await expect(headline(page)).toContainText('40 left')
  await close(context)
})

test('a rep clears 20 handoffs on a small screen with a thumb, and a colleague sees each claim', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  const rep = await open(browser, company.rita, phone)
  const colleague = await open(browser, company.samuel)
  await expect(headline(rep.page)).toContainText('40 left')
  const tap = (label: string) => rep.page.getByRole('button', { name: label }).tap()
  for (let round = 0; round < ROUNDS; round++) {
    const who = await name(rep.page)
    await expect(front(rep.page).getByText('You are on it')).toBeVisible()
    expect(await seesClaim(colleague.page, who)).toBeLessThan(1_000)
    if (round % 3 === 0) await tap('Accept')
    if (round % 3 === 1) {
      await tap('Send back')
      await rep.page.getByRole('dialog').getByRole('button', { name: 'Industry' }).tap()
    }
    if (round % 3 === 2) {
      await tap('Recycle')
      await rep.page.getByRole('dialog').getByRole('button', { name: 'Not now' }).tap()
      await rep.page.getByRole('dialog').getByRole('button', { name: 'In three months' }).tap()
    }
    await expect(front(rep.page).getByRole('heading', { level: 2 })).not.toHaveText(who)
    await expect(headline(rep.page)).toContainText(`${39 - round} left`)
    const wide = await rep.page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBe(390)
  }
  await close(rep.context, colleague.context)
})

test('who comes too late is told who was faster, and loses nothing', async ({ browser }) => {
  const rep = await open(browser, company.rita)
  const colleague = await open(browser, company.samuel)
  const who = await name(rep.page)
  // The rep's browser hears nothing more: it must learn of the colleague from the refusal.
  await rep.page.route('**/api/live', route => route.abort())
  await rep.page.route('**/api/v1/queue?*', route => route.abort())
  await rowOf(colleague.page, who).getByRole('button').click()
  await expect(front(colleague.page).getByText('Rita Test is working on this handoff.')).toBeVisible()
  await colleague.page.keyboard.press('t')
  await expect(front(colleague.page).getByText('You are on it')).toBeVisible()
  await colleague.page.keyboard.press('1')
  await expect(rowOf(colleague.page, who)).toHaveCount(0)
  await rep.page.keyboard.press('3')
  await rep.page.keyboard.press('1')
  await rep.page.keyboard.press('2')
  await expect(rep.page.getByText(/Samuel Test was faster: accepted .* ago\./)).toBeVisible()
  await close(rep.context, colleague.context)
})

test('many get one answer, and how one looks at them is a link with a name', async ({ browser }) => {
  const { page, context } = await open(browser, company.samuel)
  await page
    .getByRole('button', { name: 'Segment' })
    .or(page.getByRole('button', { name: 'Route' }))
    .first()
    .click()
  await page.getByRole('menuitemradio', { name: 'Reached the score' }).click()
  await expect(page).toHaveURL(/route=scored/)
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByLabel('Name of this view').fill('Scored only')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Scored only' })).toHaveAttribute('href', /route=scored/)
  await page.keyboard.press('Escape')
  await takeOverAll(page)
  const before = Number((await headline(page).textContent())?.match(/^\d+/)?.[0])
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(page.getByRole('toolbar', { name: 'Selected handoffs' })).toContainText('2 selected')
  await page.keyboard.press('3')
  await page.keyboard.press('1')
  await page.keyboard.press('3')
  await expect(page.getByRole('status').getByText('Rejected 2 handoffs: geography')).toBeVisible()
  await expect(headline(page)).toContainText(`${before - 2} left`)
  await close(context)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`the queue can be used by everybody, ${colorScheme} at ${width} px`, async ({ browser }) => {
      const { page, context } = await open(browser, company.rita, {
        colorScheme,
        viewport: { width, height: 844 },
      })
      await expect(front(page).getByRole('heading', { name: 'History' })).toBeVisible()
      expect(await problems(page)).toEqual([])
      await page.getByRole('button', { name: 'Send back' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await problems(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Recycle until a date')
      await close(context)
    })
  }
}

test('an executive is told that single leads are not theirs', async ({ page, as }) => {
  await as('executive')
  await page.goto('/handoffs')
  await expect(page.getByText('Your role sees numbers, not single leads')).toBeVisible()
  expect(await page.content()).not.toContain('.example"')
})

test('E8 E9 a stream is for our own pages, and ends with its session', async ({ browser, baseURL }) => {
  const { page, context } = await open(browser, company.rita)
  await expect(headline(page)).toContainText('left')
  const foreign = await context.request.get('/api/live', { headers: { origin: 'https://elsewhere.example' } })
  expect(foreign.status()).toBe(403)
  const nobody = await browser.newContext({ baseURL })
  expect((await nobody.request.get('/api/live')).status()).toBe(401)
  const token = await nobody.request.get('/api/live', { headers: bearer(company.token) })
  expect(token.status()).toBe(403)
  const started = Date.now()
  await operator('user', 'deactivate', '--workspace', company.slug, '--email', company.rita)
  await page.waitForURL('**/login', { timeout: 10_000 })
  expect(Date.now() - started).toBeLessThan(10_000)
  await close(context, nobody)
})

async function problems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}
