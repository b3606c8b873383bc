import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { createWorkspace, expect, operator, signInWithPassword, test } from './fixtures'

const PASSWORD = 'meadow-kettle-otter-42'

/** Signs in as a new marketer of a new, empty workspace. */
async function marketer(context: Parameters<typeof signInWithPassword>[0]): Promise<void> {
  const { slug } = await createWorkspace()
  const email = `m-${randomBytes(4).toString('hex')}@example.com`
  const who = ['--workspace', slug, '--email', email, '--name', 'Mo Marketer', '--role', 'marketer']
  await operator('user', 'create', ...who, '--password-stdin', { stdin: PASSWORD })
  await signInWithPassword(context, email, PASSWORD)
}

const csv = (name: string, ...lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
})

test('a marketer brings a CRM export in, sees each row accounted for, and takes it back', async ({
  page,
}) => {
  await marketer(page.context().request)
  await page.goto('/data')
  const fixture = new URL('../lib/server/import/fixtures/planted_dev/leads.csv', import.meta.url)
  await page.getByLabel(/Drop files here/).setInputFiles(fileURLToPath(fixture))
  const file = page.getByRole('region', { name: 'leads.csv' })
  await expect(file.getByRole('combobox', { name: 'Holds' })).toHaveText('Leads')
  await expect(file.getByRole('table').last()).toContainText('L00001')

  await file.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(file.getByText('Imported leads: 400 rows')).toBeVisible({ timeout: 30_000 })
  await expect(file).toContainText('400 rows = 400 created + 0 updated + 0 unchanged + 0 skipped + 0 failed')
  const listed = page
    .getByRole('region', { name: 'Imports', exact: true })
    .last()
    .getByRole('row', { name: /leads\.csv/ })
  await expect(listed).toContainText('Done')

  await page.getByRole('link', { name: 'Leads', exact: true }).first().click()
  await expect(page.getByText('50 of 400 leads, newest first')).toBeVisible()

  await page.goto('/data')
  await page.getByRole('button', { name: 'Undo leads.csv' }).click()
  await page.getByRole('button', { name: 'Undo import' }).click()
  await expect(page.getByRole('row', { name: /leads\.csv/ })).toContainText('Undone')
  await page.goto('/leads')
  await expect(page.getByText('No leads yet')).toBeVisible()
})

test('a table nobody knows is settled by hand, its bad rows are told, and the columns are remembered', async ({
  page,
}) => {
  await marketer(page.context().request)
  await page.goto('/data')
  const odd = csv('odd.csv', 'Kontakt;Firma;MQL seit', '1;Alfa GmbH;03/04/2026 09:00', '2;Beta AG;gestern')
  await page.getByLabel(/Drop files here/).setInputFiles(odd)
  const file = page.getByRole('region', { name: 'odd.csv' })
  const choose = async (name: string, option: string) => {
    await file.getByRole('combobox', { name }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  await expect(file.getByText('One thing to settle first')).toBeVisible()
  await expect(file.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
  await choose('Holds', 'Leads')
  await choose('Field of Kontakt', 'Lead id (required)')
  await choose('Field of Firma', 'Company')
  await choose('Field of MQL seit', 'Became an MQL at')
  await expect(file.getByText(/can be read two ways/)).toBeVisible()
  await choose('Dates', 'Day first')
  await expect(file.getByText(/Line 3, MQL seit: “gestern” is not a date/)).toBeVisible()

  await file.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(file.getByText('Imported leads: 1 of 2 rows')).toBeVisible({ timeout: 30_000 })
  const download = page.waitForEvent('download')
  await file.getByRole('link', { name: 'Download the rows left out' }).click()
  expect((await download).suggestedFilename()).toBe('odd-errors.csv')

  await page.reload()
  await page.getByLabel(/Drop files here/).setInputFiles(odd)
  await expect(page.getByText('Columns as you chose them last time')).toBeVisible()
})

test('what is no table is refused with what to do instead', async ({ page }) => {
  await marketer(page.context().request)
  await page.goto('/data')
  await page.getByLabel(/Drop files here/).setInputFiles(csv('data.json', '{"leads": []}'))
  await expect(page.getByText('This is JSON. Export the table as CSV and send that.')).toBeVisible()
})

test('an executive is told that imports and leads are not theirs', async ({ page, as }) => {
  await as('executive')
  await page.goto('/data')
  await expect(page.getByText('Imports are not part of your role')).toBeVisible()
  await page.goto('/leads')
  await expect(page.getByText('Your role sees numbers, not people')).toBeVisible()
})
