import { expect, test } from './fixtures'

test.describe('an executive reviews the company', () => {
  test.beforeEach(async ({ as }) => as('executive'))

  test('the overview says in words what its numbers say', async ({ page }) => {
    await page.goto('/overview')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/MQL/)
    const numbers = page.getByRole('region', { name: 'Key numbers' })
    for (const name of [
      'MQLs',
      'MQL to SQL',
      'MQL to closed-won',
      'Deal size',
      'Time to close',
      'Pipeline created',
    ]) {
      await expect(numbers.getByRole('button', { name, exact: true })).toBeVisible()
    }
    const share = numbers.getByRole('row', { name: /^MQL to SQL/ })
    await expect(share).toContainText(/\d+ of \d+/)
    await expect(share).toContainText(/was \d+\.\d\s%/)
  })

  test('numbers are theirs to see, leads are not', async ({ page }) => {
    await page.goto('/overview')
    const numbers = page.getByRole('region', { name: 'Key numbers' })
    await expect(numbers.getByRole('row', { name: /^MQL to SQL/ })).toContainText('%')
    await expect(numbers.getByRole('link')).toHaveCount(0)
    await page.goto('/funnel/leads?metric=mql_to_sql&part=numerator')
    await expect(page.getByRole('table')).toHaveCount(0)
    expect(await page.content()).not.toContain('.example')
  })

  test('the address holds what is looked at', async ({ page }) => {
    await page.goto('/overview')
    await page.getByRole('button', { name: 'Last 90 days' }).click()
    await page.getByRole('button', { name: 'Last 6 months' }).click()
    await expect(page).toHaveURL(/period=last_6_months/)
    await expect(page.getByText(/^Last 6 months, .* against the period before$/)).toBeVisible()
    const said = await page.getByRole('heading', { level: 1 }).textContent()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(said ?? '')
    await page.goBack()
    await expect(page.getByText(/^Last 90 days,/)).toBeVisible()
  })

  test('the page prints without its navigation', async ({ page }) => {
    await page.goto('/overview')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
})
