import { listProblems } from './axe'
import { expect, signInAs, test } from './fixtures'

const LOOKS = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 390 },
] as const
const ROUTES = ['/lab/calibration', '/lab/capacity', '/lab/shadow'] as const

test.setTimeout(120_000)

test('marketing sees what separated the won, and takes learned points to the lab', async ({ page }) => {
  await signInAs(page.request, 'marketing')
  await page.goto('/lab/calibration')
  await expect(page.getByRole('heading', { name: 'What separates the won from the others' })).toBeVisible({
    timeout: 30_000,
  })
  const answer = await (await page.request.get('/api/v1/calibration')).json()
  const [first] = answer.signals
  const signal = page.getByRole('region', { name: 'Signals that separate' }).getByRole('row').nth(1)
  await expect(signal).toContainText(first.words)
  await expect(signal).toContainText(
    `${first.with.won.toLocaleString('en-US')} of ${first.with.cases.toLocaleString('en-US')}`,
  )

  const bands = page.getByRole('region', { name: 'Won by score band' }).getByRole('row')
  await expect(bands).toHaveCount(answer.score.bands.length + 1)
  const points = page.getByRole('region', { name: 'Points in force and learned' })
  const threshold = points
    .getByRole('row', { name: /^Threshold/ })
    .getByRole('cell')
    .last()
  await expect(threshold).toHaveText(`${answer.weights.proposed.line.threshold}`)

  await page.getByRole('link', { name: 'Try in the lab' }).click()
  await expect(page).toHaveURL(/\/lab\?.*changes=/)
  const changed = answer.weights.rules.filter((rule: { from: number; to: number }) => rule.from !== rule.to)
  const isLineMoved = answer.weights.proposed.line.threshold !== answer.threshold
  await expect(page.getByText(`${changed.length + (isLineMoved ? 1 : 0)} changes.`)).toBeVisible({
    timeout: 30_000,
  })
})

test('fewer people make more first touches late, and the page says what the API says', async ({ page }) => {
  await signInAs(page.request, 'sales')
  await page.goto('/lab/capacity?reps=1&minutes=60')
  const table = page.getByRole('region', { name: 'Delay and late first touches by threshold' })
  await expect(table).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('cannot keep up')
  const { outlooks, threshold } = await (await page.request.get('/api/v1/capacity?reps=1&minutes=60')).json()
  const own = outlooks.find((each: { threshold: number }) => each.threshold === threshold)
  await expect(table.getByRole('row', { name: /in force/ })).toContainText(own.per_week.toFixed(1))
  const asked = page.waitForResponse(response => response.url().includes('/api/v1/capacity?reps=2'))
  await page.getByRole('slider', { name: 'People who answer' }).focus()
  await page.keyboard.press('ArrowRight')
  const fewer = await (await asked).json()
  const late = (answer: typeof outlooks) =>
    answer.find((each: { threshold: number }) => each.threshold === threshold).breach_share
  expect(late(fewer.outlooks)).toBeLessThanOrEqual(late(outlooks))
  await expect(page).toHaveURL(/reps=2/)
})

test('a run looks on from the lab, names leads, changes nothing, and goes', async ({ page }) => {
  await signInAs(page.request, 'marketing')
  const volume = async () => (await (await page.request.get('/api/v1/metrics/mql_volume')).json()).results
  const before = await volume()
  const changes = encodeURIComponent(JSON.stringify({ total: 65 }))
  await page.goto(`/lab/shadow?changes=${changes}`)
  const dialog = page.getByRole('dialog', { name: 'Start a shadow run' })
  await expect(dialog).toBeVisible({ timeout: 30_000 })
  const name = `Looks on ${Date.now()}`
  await dialog.getByLabel('Name').fill(name)
  const day = new Date(Date.now() - 56 * 86_400_000).toISOString().slice(0, 10)
  await dialog.getByLabel('First day').fill(day)
  await dialog.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name, { timeout: 30_000 })

  const { runs } = await (await page.request.get('/api/v1/shadow-runs')).json()
  const own = runs.find((run: { name: string }) => run.name === name)
  const result = await (await page.request.get(`/api/v1/shadow-runs/${own.id}`)).json()
  expect(result.removed.n).toBeGreaterThan(0)
  const all = page.getByRole('region', { name: 'What became of them' }).getByRole('row', { name: /^All/ })
  await expect(all.getByRole('cell')).toHaveText(
    [result.both.n, result.added.n, result.removed.n].map(String),
  )
  await page.getByRole('radio', { name: /^Removed/ }).click()
  const removed = page.getByRole('region', { name: 'Removed leads' }).getByRole('link')
  await expect(removed.first()).toHaveAttribute('href', /^\/leads\//)
  expect(await volume()).toEqual(before)

  await signInAs(page.request, 'executive')
  await page.goto(`/lab/shadow?run=${own.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name, { timeout: 30_000 })
  await expect(page.locator('main a[href^="/leads/"]')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Start a run' })).toHaveCount(0)

  await signInAs(page.request, 'marketing')
  await page.goto(`/lab/shadow?run=${own.id}`)
  await page.getByRole('row', { name }).getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('row', { name })).toHaveCount(0)
})

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 844 } })

    for (const route of ROUTES) {
      test(`${route} can be used by everybody and stays inside the screen`, async ({ page, as }) => {
        await as('marketing')
        await page.goto(route)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 })
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 })
        expect(await listProblems(page)).toEqual([])
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(wider).toBeLessThanOrEqual(0)
      })
    }
  })
}
