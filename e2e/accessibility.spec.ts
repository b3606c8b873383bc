import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures'

const ROUTES = [
  '/overview',
  '/funnel',
  '/funnel/leads?metric=mql_to_sql&part=numerator',
  '/rejections/reasons',
  '/rejections/modes',
  '/rejections/rules',
  '/rejections/suggestions?version=2',
  '/rejections/open',
  '/rejections/disputes',
  '/rejections/clusters',
  '/rejections/signals',
  '/leads',
  '/data',
  '/settings/members',
  '/settings/workspace',
  '/settings/audit',
  '/settings/sessions',
]
/** Pages whose pictures come after their words. */
const DRAWN = ['/overview', '/funnel']
const LOOKS = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 1440 },
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 390 },
] as const

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 844 } })

    test('the sign-in page can be used by everybody', async ({ page }) => {
      await page.goto('/login')
      await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
      expect(await problems(page)).toEqual([])
    })

    for (const route of ROUTES) {
      test(`${route} can be used by everybody and stays inside the screen`, async ({ page, as }) => {
        await as('marketing')
        await page.goto(route)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        if (DRAWN.includes(route)) await expect(page.locator('.recharts-surface').last()).toBeVisible()
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
        expect(await problems(page)).toEqual([])
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(wider).toBeLessThanOrEqual(0)
      })
    }
  })
}

async function problems(page: ConstructorParameters<typeof AxeBuilder>[0]['page']): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}
