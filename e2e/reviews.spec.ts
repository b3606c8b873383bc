import type { Browser, Page } from '@playwright/test'
import { listProblems } from './axe'
import { company, PASSWORD } from './drafts'
import { expect, signInWithPassword, test } from './fixtures'

const SLOW = { timeout: 30_000 }

async function personOf(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext()
  await signInWithPassword(context.request, email, PASSWORD)
  return context.newPage()
}

const minutesOf = (page: Page) => page.getByRole('textbox', { name: 'Minutes' })
const savedIn = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible(SLOW)

test('both sides hold a review: minutes written together, a decision in the draft, and a record that stays', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const { add } = await company()
  const maya = await personOf(browser, await add('marketing_leader', 'maya'))
  const samuel = await personOf(browser, await add('sales_manager', 'samuel'))
  const elena = await personOf(browser, await add('executive', 'elena'))

  await test.step('marketing calls it', async () => {
    await maya.goto('/reviews')
    await expect(maya.getByText('No review is called')).toBeVisible(SLOW)
    await maya.getByRole('button', { name: 'Call a review' }).click()
    await maya.getByLabel('Day').fill('2031-03-05')
    await maya.getByRole('button', { name: 'Call it' }).click()
    await maya.waitForURL(/\/reviews\/meetings\//, SLOW)
    await expect(maya.getByText(/Review 1, 5 Mar 2031, 10:00/)).toBeVisible(SLOW)
  })

  await test.step('both write in the same minutes', async () => {
    await samuel.goto(maya.url())
    await Promise.all([savedIn(maya), savedIn(samuel)])
    await minutesOf(maya).click()
    await maya.keyboard.type('Marketing shows the numbers. ')
    await expect(minutesOf(samuel)).toContainText('Marketing shows the numbers.', SLOW)
    await minutesOf(samuel).press('End')
    await samuel.keyboard.type('Sales wants larger companies.')
    await expect(minutesOf(maya)).toContainText('Sales wants larger companies.', SLOW)
    await elena.goto(maya.url())
    await expect(minutesOf(elena)).toContainText('Sales wants larger companies.', SLOW)
    await expect(minutesOf(elena)).toHaveAttribute('contenteditable', 'false')
    await expect(elena.getByRole('button', { name: 'Close the review' })).toHaveCount(0)
  })

  await test.step('a decision has somebody who does it, a day, and its place in the draft', async () => {
    await samuel.getByRole('button', { name: 'Add decision' }).click()
    const dialog = samuel.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Decision' }).fill('Look at companies of 100 and more first.')
    await dialog.getByRole('combobox', { name: 'Who does it' }).click()
    await samuel.getByRole('option', { name: 'maya' }).click()
    await dialog.getByRole('combobox', { name: 'Change in the draft' }).fill('caps and guards')
    await samuel.getByRole('option', { name: /The line, caps and guards/ }).click()
    await dialog.getByRole('button', { name: 'Write it down' }).click()
    await expect(samuel.getByRole('link', { name: 'Stands in the draft' })).toBeVisible(SLOW)
    await expect(maya.getByText('Look at companies of 100 and more first.')).toBeVisible(SLOW)
    const { comments } = await (await maya.request.get('/api/v1/agreement/comments')).json()
    expect(comments.at(-1)).toMatchObject({ anchor: 'terms' })
    expect(comments.at(-1).body).toContain('Decided in review 1: Look at companies of 100 and more first.')
  })

  await test.step('closed, it stays as it is, and the executive reads it', async () => {
    await expect(maya.getByRole('button', { name: 'Close the review' })).toBeEnabled(SLOW)
    await maya.getByRole('button', { name: 'Close the review' }).click()
    await maya.getByRole('button', { name: 'Close it' }).click()
    await expect(maya.getByText('Closed', { exact: true })).toBeVisible(SLOW)
    await elena.reload()
    await expect(elena.getByText('Sales wants larger companies.')).toBeVisible(SLOW)
    await expect(elena.getByText(/SHA-256 of this record/)).toBeVisible()
    await expect(minutesOf(elena)).toHaveCount(0)
    const id = maya.url().split('/').at(-1)
    const again = await maya.request.patch(`/api/v1/reviews/${id}`, {
      data: { revision: 1, agenda: ['Other'] },
      headers: { origin: new URL(maya.url()).origin },
    })
    expect(again.status()).toBe(409)
    await elena.emulateMedia({ media: 'print' })
    await expect(elena.getByRole('button', { name: 'Print' })).toBeHidden()
    await expect(elena.getByText('Look at companies of 100 and more first.')).toBeVisible()
  })
  await Promise.all([maya, samuel, elena].map(page => page.context().close()))
})

async function labelAll(page: Page, side: string, isWorth: (n: number) => boolean): Promise<void> {
  await expect(page.getByRole('heading', { name: `Leads, for ${side}` })).toBeVisible(SLOW)
  for (let n = 1; n <= 20; n++) {
    const lead = page.getByRole('radiogroup', { name: `Lead ${n}, worth a conversation?` })
    const choice = lead.getByRole('radio', { name: isWorth(n) ? 'Worth it' : 'Not' })
    await expect(async () => {
      await choice.click()
      await expect(choice).toBeChecked({ timeout: 1_000 })
    }).toPass(SLOW)
  }
  await expect(page.getByText('20 of 20')).toBeVisible()
  await page.getByLabel('Points from which a lead is worth it').fill('50')
  await page.getByLabel('Employees, at least').fill(side === 'sales' ? '100' : '20')
  await page.getByLabel('Titles you want to talk to').fill('VP Sales')
  await page.getByRole('button', { name: 'Save the definition' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible(SLOW)
}

async function handIn(page: Page, side: string): Promise<void> {
  await page.getByRole('button', { name: `Hand in for ${side}` }).click()
  await page.getByRole('button', { name: 'Hand in', exact: true }).click()
}

test('marketing and sales label the same leads apart, and see how far they agree', async ({ page, as }) => {
  test.setTimeout(240_000)
  await as('marketing')
  await page.goto('/reviews/alignment')
  await page.getByRole('button', { name: 'Start a round' }).click()
  await page.waitForURL(/\/reviews\/alignment\/.+/, SLOW)
  const path = new URL(page.url()).pathname
  await labelAll(page, 'marketing', n => n <= 10)
  expect(await listProblems(page)).toEqual([])
  await handIn(page, 'marketing')
  await expect(page.getByText('Sales has not handed in yet')).toBeVisible(SLOW)
  const seen = await (await page.request.get(`/api/v1${path.replace('/reviews', '')}`)).json()
  expect(seen).toMatchObject({ result: null, sheet: null })

  await as('sales')
  await page.goto(path)
  const sheet = await (await page.request.get(`/api/v1${path.replace('/reviews', '')}`)).json()
  expect(sheet.sheet.labels).toEqual({})
  expect(JSON.stringify(sheet)).not.toMatch(/sent_back|lead_id|outcome/)
  await labelAll(page, 'sales', n => n <= 12)
  await handIn(page, 'sales')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('the same of 18 of 20 leads', SLOW)
  // 10 and 8 alike of 20, by chance half: 0.8.
  await expect(page.getByText('0.80', { exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /Company size/ })).toContainText('Different')
  await expect(page.getByRole('row', { name: /Points from which/ })).toContainText('Alike')
  expect(await listProblems(page)).toEqual([])

  await as('executive')
  await page.goto('/reviews/alignment')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('the same of 18 of 20 leads', SLOW)
  await page.goto(path)
  await expect(page.getByText('Single leads are shown to marketing and sales.')).toBeVisible(SLOW)
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test.describe(() => {
      test.use({ colorScheme, viewport: { width, height: 844 } })
      test(`reviews can be used by everybody, ${colorScheme}, ${width} px`, async ({ page, as }) => {
        test.setTimeout(150_000)
        await as('sales')
        await page.goto('/reviews/meetings')
        const past = page.getByRole('link', { name: /^Review 1, / })
        await expect(past).toBeVisible(SLOW)
        expect(await listProblems(page)).toEqual([])
        const { reviews } = await (await page.request.get('/api/v1/reviews')).json()
        for (const { id, state } of reviews) {
          await page.goto(`/reviews/meetings/${id}`)
          await expect(page.getByRole('heading', { name: 'What came of each version' })).toBeVisible(SLOW)
          if (state === 'open') await savedIn(page)
          expect(await listProblems(page)).toEqual([])
          const wide = await page.evaluate(() => document.documentElement.scrollWidth)
          expect(wide).toBeLessThanOrEqual(width)
        }
        await page.goto('/reviews/alignment')
        await page.getByRole('link', { name: /^Round 1, / }).click()
        await expect(page.getByRole('heading', { name: 'What each side wrote down' })).toBeVisible(SLOW)
        expect(await listProblems(page)).toEqual([])
      })
    })
