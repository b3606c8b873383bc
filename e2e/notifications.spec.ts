import { randomBytes } from 'node:crypto'
import { listProblems } from './axe'
import { bearer, createWorkspace, expect, operator, signInWithPassword, test } from './fixtures'

const PASSWORD = 'meadow-kettle-otter-42'
const SECONDS = 1_000
const HOUR = 3_600 * SECONDS

async function company() {
  const workspace = await createWorkspace()
  const person = async (name: string, role: string) => {
    const email = `${role}-${randomBytes(4).toString('hex')}@example.com`
    const who = ['--workspace', workspace.slug, '--email', email, '--name', name, '--role', role]
    await operator('user', 'create', ...who, '--password-stdin', { stdin: PASSWORD })
    return email
  }
  return { ...workspace, person }
}

test('a rep hears of a broken promise while the page is open, goes to the lead and chooses how to be told', async ({
  page,
  request,
}) => {
  test.setTimeout(150_000)
  const { token, person } = await company()
  const email = await person('Rita Rep', 'sales_rep')
  await signInWithPassword(page.context().request, email, PASSWORD)
  await page.goto('/handoffs')
  await expect(page.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible()

  // Inbound leads are promised a touch within four hours: this one breaks the promise in some seconds.
  const mql = new Date(Date.now() - 4 * HOUR + 10 * SECONDS).toISOString()
  const csv = `lead_id,email,first_name,last_name,company,owner,mql_at,route\nL1,lea@example.com,Lea,Late,Acme,Rita Rep,${mql},inbound\n`
  const imported = await request.post('/api/v1/imports?kind=leads&source=generic&time_zone=UTC', {
    headers: { ...bearer(token), 'content-type': 'text/csv' },
    data: csv,
  })
  expect(imported.ok()).toBe(true)

  const bell = page.getByRole('button', { name: 'Notifications, 1 unread' })
  await expect(bell).toBeVisible({ timeout: 90_000 })
  await bell.click()
  expect(await listProblems(page)).toEqual([])
  await page.getByRole('link', { name: /First touch overdue: Lea Late, Acme/ }).click()
  await expect(page).toHaveURL(/handoff=/)
  await expect(page.getByRole('heading', { name: /Lea Late/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible()

  await page.goto('/settings/notifications')
  await page.getByRole('switch', { name: 'In the app' }).click()
  await expect(page.getByText('You are not told at all.')).toBeVisible()
  await page.getByRole('switch', { name: 'In the app' }).click()
  await expect(page.getByText('You are not told at all.')).toHaveCount(0)
})

test('an admin adds an endpoint, sees its secret once, and is refused an address inside', async ({
  page,
}) => {
  const { person } = await company()
  await signInWithPassword(page.context().request, await person('Ada Admin', 'admin'), PASSWORD)
  await page.goto('/settings/webhooks')
  await page.getByRole('button', { name: 'Add endpoint' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Address').fill('http://example.com/hook')
  await dialog.getByRole('button', { name: 'Add endpoint' }).click()
  await expect(dialog.getByRole('alert')).toContainText('https://')
  await dialog.getByLabel('Address').fill('https://127.0.0.1/hook')
  await dialog.getByRole('button', { name: 'Add endpoint' }).click()
  await expect(dialog.getByRole('status')).toHaveText(/^whsec_/)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Send a test' }).click()
  await expect(page.getByText('private network')).toBeVisible({ timeout: 30_000 })
  expect(await listProblems(page)).toEqual([])
})

test('a sales manager hands out by rule and by turns, and notes who is away', async ({ page }) => {
  const { person } = await company()
  const manager = await person('Max Manager', 'sales_manager')
  await person('Rita Rep', 'sales_rep')
  await signInWithPassword(page.context().request, manager, PASSWORD)
  await page.goto('/settings/routing')
  await page.getByRole('switch', { name: 'Give new handoffs out by rules and turns' }).click()
  await page.getByRole('button', { name: 'Add rule' }).click()
  await page.getByLabel('Rule 1: name').fill('Hand-raisers')
  await page.getByRole('combobox', { name: 'Rule 1: add route' }).click()
  await page.getByRole('option', { name: /inbound/i }).click()
  await page
    .getByRole('group', { name: 'Rule 1: who takes it' })
    .getByRole('checkbox', { name: /Rita Rep/ })
    .click()
  await page
    .getByRole('group', { name: 'Members who take turns' })
    .getByRole('checkbox', { name: /Max Manager/ })
    .click()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Routing saved')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Rule 1: name')).toHaveValue('Hand-raisers')

  await page.getByRole('button', { name: 'Set away Rita Rep' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Rita Rep is noted as out of office')).toBeVisible()
  await page.getByRole('button', { name: 'Back in Rita Rep' }).click()
  await expect(page.getByText('Back in office')).toBeVisible()
  expect(await listProblems(page)).toEqual([])
})
