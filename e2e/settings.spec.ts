import { randomBytes } from 'node:crypto'
import { bearer, createWorkspace, expect, operator, signInWithPassword, test } from './fixtures'

const PASSWORD = 'meadow-kettle-otter-42'

test('an admin adds a person, changes their role, and the session they had is over', async ({
  page,
  browser,
}) => {
  const { slug } = await createWorkspace()
  const email = `a-${randomBytes(4).toString('hex')}@example.com`
  const who = ['--workspace', slug, '--email', email, '--name', 'Ada Admin', '--role', 'admin']
  await operator('user', 'create', ...who, '--password-stdin', { stdin: PASSWORD })
  await signInWithPassword(page.context().request, email, PASSWORD)

  await page.goto('/settings/members')
  await page.getByRole('button', { name: 'Add person' }).click()
  const added = `n-${randomBytes(4).toString('hex')}@example.com`
  await page.getByLabel('Name').fill('Nora Neu')
  await page.getByLabel('E-mail').fill(added)
  await page.getByRole('dialog').getByRole('button', { name: 'Add person' }).click()
  const password = (await page.getByRole('dialog').getByRole('status').textContent()) ?? ''
  expect(password).toMatch(/^(\w{5}-){3}\w{5}$/)
  await page.getByRole('button', { name: 'Done' }).click()

  const theirs = await browser.newContext()
  await signInWithPassword(theirs.request, added, password)
  expect((await theirs.request.get('/api/v1/leads')).status()).toBe(200)
  await page.getByRole('combobox', { name: 'Role of Nora Neu' }).click()
  await page.getByRole('option', { name: /^Executive/ }).click()
  await page.getByRole('button', { name: 'Change role' }).click()
  await expect(page.getByText('Nora Neu is now executive')).toBeVisible()
  expect((await theirs.request.get('/api/v1/leads')).status()).toBe(401)
  await theirs.close()

  await page.goto('/settings/audit')
  const row = page.getByRole('row', { name: /Member: role changed/ })
  await expect(row).toContainText('Nora Neu')
  await expect(row).toContainText('executive')
})

test('a token is shown once, works within its scopes, and is refused once revoked', async ({
  page,
  request,
}) => {
  const { slug } = await createWorkspace()
  const email = `a-${randomBytes(4).toString('hex')}@example.com`
  const who = ['--workspace', slug, '--email', email, '--name', 'Ada Admin', '--role', 'admin']
  await operator('user', 'create', ...who, '--password-stdin', { stdin: PASSWORD })
  await signInWithPassword(page.context().request, email, PASSWORD)

  await page.goto('/settings/tokens')
  await page.getByRole('button', { name: 'New token' }).click()
  await page.getByLabel('Name').fill('Website')
  await page.getByRole('button', { name: 'Make token' }).click()
  const token = (await page.getByRole('dialog').getByRole('status').textContent()) ?? ''
  expect(token).toMatch(/^treaty_[0-9a-f]{32}_[\w-]{43}$/)
  await page.getByRole('button', { name: 'Done' }).click()
  expect((await request.get('/api/v1/leads', { headers: bearer(token) })).status()).toBe(200)
  expect((await request.get('/api/v1/audit', { headers: bearer(token) })).status()).toBe(403)

  await page.getByRole('button', { name: 'Revoke Website' }).click()
  await page.getByRole('button', { name: 'Revoke token' }).click()
  await expect(page.getByRole('row', { name: /Website/ })).toContainText('Revoked')
  expect((await request.get('/api/v1/leads', { headers: bearer(token) })).status()).toBe(401)
})
