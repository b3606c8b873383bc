import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Rejections' }).getByRole('link', { name, exact: true })

const numberIn = (text: string | null) => Number((text ?? '').replace(/\D/g, ''))

test('a marketing leader goes from a reason to its leads, and from a rule to what would have stopped it', async ({
  page,
  as,
}) => {
  await as('marketing')
  await page.goto('/rejections')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sales sent back')
  const reason = page.getByRole('link', { name: /^Company size: .* handoffs, see the leads$/ })
  const counted = numberIn(await reason.textContent())
  expect(counted).toBeGreaterThan(0)
  await reason.click()
  await page.waitForURL(/\/funnel\/leads/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    new RegExp(`^${counted.toLocaleString('en')} handoffs?$`),
  )

  await page.goto('/rejections/rules')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Content form filled in')
  const carried = page.getByRole('link', { name: /^Content form filled in: .* handoffs, see the leads$/ })
  const leads = numberIn(await carried.textContent())
  await carried.click()
  await page.waitForURL(/\/rejections\/leads/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${leads.toLocaleString('en')} handoffs`)

  await page.goto('/rejections/suggestions?version=2')
  await expect(page.getByRole('heading', { level: 3, name: 'Do not hand over one form alone' })).toBeVisible()
  await page.getByRole('button', { name: 'Put into the draft' }).first().click()
  await expect(page.getByText('It stands in the draft for both sides.')).toBeVisible()
})

test('marketing contests an answer, sales explains it and an executive decides', async ({ page, as }) => {
  await as('marketing')
  await page.goto('/rejections/open')
  await page.getByRole('button', { name: 'Contest' }).first().click()
  await page.getByLabel('What speaks against the answer').fill('The gate was passed, as both of us agreed.')
  await page.getByRole('button', { name: 'Contest the answer' }).click()
  await expect(page.getByText('Contested, waits for sales').first()).toBeVisible()

  await as('sales')
  await page.goto('/rejections/disputes')
  await page.getByRole('button', { name: 'Answer' }).first().click()
  await page.getByLabel('Your answer').fill('The person we reached has left since.')
  await page.getByRole('button', { name: 'Send the answer' }).click()
  await expect(page.getByText('Waits for a decision').first()).toBeVisible()

  await as('executive')
  await page.goto('/rejections/disputes')
  await page.getByRole('button', { name: 'Decide' }).first().click()
  await page.getByLabel('Why').fill('What both signed counts, not who left.')
  await page.getByRole('button', { name: 'Overturn it' }).click()
  await expect(page.getByText('Overturned. What both signed counts, not who left.').first()).toBeVisible()
  await expect(tab(page, 'To look at')).toHaveCount(0)
})
