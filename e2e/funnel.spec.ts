import { readFile } from 'node:fs/promises'
import { PAST_PROMISES } from '@/db/seed/promises'
import { expect, test } from './fixtures'

const first = PAST_PROMISES[1]
const versionOne = '/funnel?period=all&form=to_date&compare=none&agreement_version=1'

test.describe('a marketing leader asks what became of the leads', () => {
  test.beforeEach(async ({ as }) => as('marketing'))

  test('the funnel of the first agreement shows what the sample promises', async ({ page }) => {
    await page.goto(versionOne)
    await expect(
      page.getByRole('heading', {
        name: `Of ${first.mqls} MQLs, ${first.sql} became SQLs and ${first.won} were won`,
      }),
    ).toBeVisible()
    const stages = page.getByRole('region', { name: 'Stage by stage' })
    const row = (name: string) =>
      stages.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
    await expect(row('SAL')).toContainText(String(first.accepted))
    await expect(row('SQL')).toContainText(((first.sql / first.mqls) * 100).toFixed(1))
  })

  test('a number opens exactly its leads', async ({ page }) => {
    await page.goto(versionOne)
    await page.getByRole('link', { name: `SQL: ${first.sql}, see the leads`, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: `${first.sql} handoffs` })).toBeVisible()
    let listed = 0
    for (;;) {
      listed += (await page.getByRole('table').getByRole('row').count()) - 1
      const next = page.getByRole('link', { name: 'Next' })
      if ((await next.count()) === 0) break
      const address = page.url()
      await next.click()
      await expect(page).not.toHaveURL(address)
    }
    expect(listed).toBe(first.sql)
  })

  test('a cohort opens its leads from the table under the chart', async ({ page }) => {
    await page.goto(`${versionOne}&by=quarter`)
    await page.getByText('Show as a table').first().click()
    const cell = page
      .getByRole('region', { name: 'Conversion by cohort' })
      .getByRole('link', { name: /reached, see the leads/ })
      .first()
    const reached = await cell.textContent()
    await cell.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${reached} handoffs?$`))
  })

  test('a filter is a chip, and taking it off brings the rest back', async ({ page }) => {
    await page.goto(versionOne)
    await page.getByRole('button', { name: 'Remove filter: Agreement version' }).click()
    await expect(page).not.toHaveURL(/agreement_version/)
    await expect(page.getByRole('heading', { name: /^Of 1,\d{3} MQLs/ })).toBeVisible()
  })

  test('filtered out is not the same as no data', async ({ page }) => {
    await page.goto('/funnel?period=all&source=No%20such%20source')
    await expect(page.getByText('No handoffs match these filters')).toBeVisible()
    await page.getByRole('button', { name: 'Remove the filters' }).click()
    await expect(page.getByRole('heading', { name: /^Of [\d,]+ MQLs/ })).toBeVisible()
  })

  test('the export holds what is shown, unrounded and with its definitions', async ({ page }) => {
    await page.goto(versionOne)
    await expect(page.getByRole('heading', { name: /became SQLs/ })).toBeVisible()
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export CSV' }).click()
    const lines = (await readFile(await (await waiting).path(), 'utf8')).split('\r\n')
    expect(lines).toContain('Filter: Agreement version,Version 1')
    expect(lines.some(line => line.startsWith(`SQL,${first.sql},${first.sql / first.mqls},`))).toBe(true)
    expect(lines.some(line => line.startsWith('Definition: MQL to SQL,'))).toBe(true)
  })

  test('a definition opens by keyboard and says how it was counted', async ({ page }) => {
    await page.goto(versionOne)
    await page.getByRole('button', { name: 'Deal size' }).focus()
    await page.keyboard.press('Enter')
    const definition = page.getByRole('dialog', { name: 'Deal size' })
    await expect(definition).toContainText('Amounts of won deals by close date')
    await expect(definition.getByRole('link', { name: 'Get this as JSON' })).toHaveAttribute(
      'href',
      /^\/api\/v1\/metrics\/deal_size/,
    )
  })
})

test.describe('getting about without a pointer', () => {
  test.beforeEach(async ({ as }) => as('marketing'))

  test('G and a letter goes, ? explains, the palette finds', async ({ page }) => {
    await page.goto('/settings')
    // The keys answer from the moment the page is alive, which has no mark of its own.
    await expect(async () => {
      await page.keyboard.press('g')
      await page.keyboard.press('f')
      await expect(page).toHaveURL(/\/funnel$/, { timeout: 2_000 })
    }).toPass()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search' }).fill('volume against')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/overview#volume-against-pipeline/)
  })
})
