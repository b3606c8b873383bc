import { expect, signInAs, test } from './fixtures'

test('marketing tunes the criteria, and the page settles on what the API says', async ({ page }) => {
  await signInAs(page.request, 'marketing')
  await page.goto('/lab')
  const table = page.getByRole('region', { name: 'The draft beside what is in force' })
  await expect(table).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/same MQLs as what is in force/)

  const line = page.getByRole('slider', { name: 'Threshold of the draft' })
  await line.focus()
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowRight')
  const asked = page.waitForRequest(request => request.url().endsWith('/api/v1/replays'))
  const weight = page.getByRole('slider', { name: 'Points of Pricing page' })
  await weight.focus()
  await page.keyboard.press('ArrowLeft')
  await asked
  await expect(page.getByText('2 changes.')).toBeVisible()
  await expect(page).toHaveURL(/changes=/)

  const versions = await page.request.get('/api/v1/agreement/versions')
  const { versions: all } = await versions.json()
  const inForce = all.find((each: { status: string }) => each.status === 'in_force')
  const { content } = await (await page.request.get(`/api/v1/agreement/versions/${inForce.n}`)).json()
  const { criteria } = content
  criteria.thresholds.total += 8
  const pricing = criteria.behaviour_rules.find((rule: { name: string }) => rule.name === 'Pricing page')
  pricing.points -= 1
  const origin = new URL(page.url()).origin
  const response = await page.request.post('/api/v1/replays', { data: { criteria }, headers: { origin } })
  const { draft } = await response.json()
  const row = (name: RegExp) => table.getByRole('row', { name })
  const said = draft.figures.mqls.toLocaleString('en-US')
  await expect(
    row(/^MQLs \d/)
      .getByRole('cell')
      .nth(1),
  ).toHaveText(said)
  await expect(
    row(/^Real wins missed/)
      .getByRole('cell')
      .nth(1),
  ).toContainText(`${draft.figures.missed_wins}`)

  await page.getByRole('radio', { name: /^Wins missed/ }).click()
  await expect(page.getByRole('region', { name: 'Wins missed' }).getByRole('link').first()).toHaveAttribute(
    'href',
    /^\/leads\//,
  )
  await page.reload()
  await expect(page.getByText('2 changes.')).toBeVisible({ timeout: 30_000 })
  await expect(
    row(/^MQLs \d/)
      .getByRole('cell')
      .nth(1),
  ).toHaveText(said)
})

test('an executive sees the numbers of a shared draft and no names', async ({ page }) => {
  await signInAs(page.request, 'executive')
  await page.goto('/lab?changes=%7B%22total%22%3A70%7D')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/fewer MQLs/, { timeout: 30_000 })
  await expect(page.getByRole('region', { name: 'The draft beside what is in force' })).toBeVisible()
  await expect(page.locator('a[href^="/leads/"]')).toHaveCount(0)
})
