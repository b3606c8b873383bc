import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { company, margin, openDraft, PASSWORD, points, saved } from './drafts'
import { expect, test } from './fixtures'

async function proposeAs(page: Page, title: string): Promise<string> {
  await page.getByRole('button', { name: 'Propose', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title').fill(title)
  await dialog.getByLabel('Why').fill('Both sides looked at the rejections together.')
  await dialog.getByRole('button', { name: 'Propose to both sides' }).click()
  await page.waitForURL(/\/agreement\/proposals\//)
  return page.url()
}

async function signAs(page: Page, side: 'Marketing' | 'Sales'): Promise<void> {
  await page.getByRole('button', { name: `Sign for ${side}` }).click()
  await page.getByLabel('Your password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
}

test('two people write one agreement, sign it, and an edit in between voids it', async ({ browser }) => {
  const { add } = await company()
  const [marketing, sales] = [await add('marketing_leader', 'maya'), await add('sales_manager', 'sam')]
  const maya = await openDraft(browser, marketing)
  const sam = await openDraft(browser, sales)

  await test.step('each sees at once what the other does, and where they are', async () => {
    await points(maya.page).click()
    await expect(
      sam.page.locator('#behaviour_rules + *, main').getByText('maya', { exact: true }).first(),
    ).toBeVisible()
    await points(maya.page).fill('20')
    await expect(points(sam.page)).toHaveValue('20')
    await sam.page.getByLabel('Threshold', { exact: true }).fill('65')
    await expect(maya.page.getByLabel('Threshold', { exact: true })).toHaveValue('65')
  })

  await test.step('a clause that cannot be proposed is named where it stands', async () => {
    await points(maya.page).fill('many')
    await expect(margin(sam.page)).toContainText('Behaviour rule "Pricing page", points')
    await maya.page.getByRole('button', { name: 'Propose', exact: true }).click()
    await expect(maya.page.getByRole('dialog')).toContainText('Behaviour rule "Pricing page", points')
    await maya.page.keyboard.press('Escape')
    await points(maya.page).fill('20')
    await expect(margin(sam.page)).not.toContainText('Cannot be proposed yet')
  })

  await test.step('an edit after proposing voids the proposal', async () => {
    const url = await proposeAs(maya.page, 'The first one')
    await sam.page.goto(url)
    await signAs(sam.page, 'Sales')
    await expect(maya.page.getByText('Sales signed · waiting for Marketing').first()).toBeVisible()
    await sam.page.goto('/agreement/draft')
    await saved(sam.page)
    await points(sam.page).fill('21')
    const question = sam.page.getByRole('dialog', { name: 'Version 1 is proposed' })
    await question.getByRole('button', { name: 'Leave it as it is' }).click()
    await expect(points(sam.page)).toHaveValue('20')
    await points(sam.page).fill('21')
    await question.getByRole('button', { name: 'Edit and void the proposal' }).click()
    await expect(points(sam.page)).toHaveValue('21')
    await expect(maya.page.getByText(/This proposal was voided/)).toBeVisible()
    await expect(maya.page.getByRole('button', { name: 'Sign for Marketing' })).toHaveCount(0)
  })

  await test.step('both sign what it says now, and it is in force', async () => {
    await sam.page.goto('/agreement/draft')
    await saved(sam.page)
    const url = await proposeAs(sam.page, 'The first one, agreed')
    await signAs(sam.page, 'Sales')
    await expect(sam.page.getByText('Sales signed · waiting for Marketing').first()).toBeVisible()
    await maya.page.goto(url)
    await signAs(maya.page, 'Marketing')
    await expect(maya.page.getByText(/Both sides signed on/)).toBeVisible()
    await maya.page.goto('/agreement/versions/1')
    await expect(maya.page.getByRole('heading', { name: 'The first one, agreed' })).toBeVisible()
    await expect(maya.page.getByText('In force', { exact: true })).toBeVisible()
    await expect(maya.page.locator('article')).toContainText('21 points')
    await expect(maya.page.locator('code')).toHaveText(/^[0-9a-f]{64}$/)
  })

  await test.step('from then on the draft is compared with it', async () => {
    await maya.page.goto('/agreement/draft')
    await saved(maya.page)
    await points(maya.page).fill('15')
    await expect(margin(maya.page)).toContainText('Pricing page: 21 → 15 points')
  })
  await Promise.all([maya.context.close(), sam.context.close()])
})

test('undo takes back one’s own edits alone, and the history says who did what', async ({ browser }) => {
  const { add } = await company()
  const maya = await openDraft(browser, await add('marketing_leader', 'maya'))
  const sam = await openDraft(browser, await add('sales_manager', 'sam'))
  await points(maya.page).fill('17')
  await expect(points(sam.page)).toHaveValue('17')
  await points(sam.page, 'Page view').fill('6')
  await expect(points(maya.page, 'Page view')).toHaveValue('6')
  await maya.page.getByRole('button', { name: 'Undo my last change' }).click()
  await expect(points(sam.page)).toHaveValue('8')
  await expect(points(sam.page, 'Page view')).toHaveValue('6')
  const told = async () => (await maya.page.request.get('/api/v1/agreement/changes')).text()
  await expect.poll(told, { timeout: 20_000 }).toContain('Page view: 1 → 6 points')
  await maya.page.getByRole('button', { name: 'History' }).click()
  await expect(maya.page.getByRole('list', { name: 'Changes' })).toContainText('Page view: 1 → 6 points')
  await Promise.all([maya.context.close(), sam.context.close()])
})

test('a rep comments and suggests, and whoever edits takes it over', async ({ browser }) => {
  const { add } = await company()
  const [repEmail, sales] = [await add('sales_rep', 'rita'), await add('sales_manager', 'sam')]
  const rita = await openDraft(browser, repEmail)
  await expect(rita.page.getByRole('button', { name: 'Propose' })).toHaveCount(0)
  await expect(points(rita.page)).toHaveAttribute('readonly', '')
  await rita.page.locator('[id="behaviour_rules/pricing"]').hover()
  await rita.page.getByRole('button', { name: 'Comment on Pricing page' }).click()
  await rita.page.getByLabel('Comment', { exact: true }).fill('Who looks at prices picks up the phone.')
  await rita.page.getByRole('combobox', { name: 'Suggest a value of' }).click()
  await rita.page.getByRole('option', { name: 'Points' }).click()
  await rita.page.getByLabel('Suggested value').fill('14')
  await rita.page.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(rita.page.getByText('Suggests points 8 → 14').first()).toBeVisible()
  const sam = await openDraft(browser, sales)
  await sam.page.getByRole('button', { name: '1 comment on Pricing page' }).click()
  await sam.page.getByRole('button', { name: 'Take over' }).first().click()
  await expect(points(rita.page)).toHaveValue('14')
  await Promise.all([rita.context.close(), sam.context.close()])
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`the agreement can be used by everybody, ${colorScheme}, ${width} px`, async ({ page, as }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await as('marketing')
      for (const path of [
        '/agreement/draft',
        '/agreement/versions',
        '/agreement/versions/3',
        '/agreement/scorecard',
      ]) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
        if (path.endsWith('draft')) await saved(page)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(
          violations.flatMap(({ id, nodes }) => nodes.map(node => `${path} ${id}: ${node.target.join(' ')}`)),
        ).toEqual([])
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(wider, path).toBeLessThanOrEqual(0)
      }
    })
  }
}
