import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { MemberRole } from '../lib/domain/policy/roles'
import { createWorkspace, expect, operator, signInWithPassword } from './fixtures'

export const PASSWORD = 'a long and quite unlikely passphrase'

export type Company = { slug: string; add: (role: MemberRole, name?: string) => Promise<string> }

/** A company of its own whose people can be added one by one. */
export async function company(): Promise<Company> {
  const { slug } = await createWorkspace()
  const add = async (role: MemberRole, name: string = role) => {
    const email = `${name}@${slug}.example`.replaceAll('_', '-')
    await operator(
      ...['user', 'create', '--workspace', slug, '--email', email],
      ...['--name', name.replaceAll('_', ' '), '--role', role, '--password-stdin'],
      { stdin: PASSWORD },
    )
    return email
  }
  return { slug, add }
}

export type AtDraft = { page: Page; context: BrowserContext }

/** A browser of its own for a person, with the draft open. */
export async function openDraft(browser: Browser, email: string, baseURL?: string): Promise<AtDraft> {
  const context = await browser.newContext(baseURL ? { baseURL } : {})
  await signInWithPassword(context.request, email, PASSWORD)
  const page = await context.newPage()
  await page.goto('/agreement/draft')
  await saved(page)
  return { page, context }
}

export const saved = (page: Page) =>
  expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 30_000 })
export const points = (page: Page, rule = 'Pricing page') =>
  page.getByLabel(`Points of ${rule}`, { exact: true })
export const threshold = (page: Page) => page.getByLabel('Threshold', { exact: true })
export const margin = (page: Page) => page.getByRole('complementary', { name: 'Against what is in force' })

/** Everything the draft says on a page: each field with its value, in order, and the words of its clauses. */
export const draftOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement>(
      'main li :is(input, textarea), main section :is(input, textarea)',
    )
    const clauses = [...document.querySelectorAll('main [contenteditable=true]')].map(clause => {
      const words = clause.cloneNode(true) as HTMLElement
      // Where somebody else writes stands in the text as well, with a mark of no width on either side.
      for (const caret of words.querySelectorAll('.prose-caret')) caret.remove()
      return words.textContent?.replaceAll('\u2060', '') ?? ''
    })
    return [...[...fields].map(each => `${each.ariaLabel}: ${each.value}`), ...clauses]
  })

/** Waits until all pages say the same, and answers how many milliseconds that took. */
export async function converge(...people: readonly AtDraft[]): Promise<number> {
  const started = Date.now()
  await expect
    .poll(async () => differing(await Promise.all(people.map(({ page }) => draftOn(page)))), {
      timeout: 20_000,
      intervals: [100],
    })
    .toEqual([])
  return Date.now() - started
}

/** What is not the same on all pages. */
function differing(drafts: readonly string[][]): string[][] {
  const longest = Math.max(...drafts.map(each => each.length))
  return Array.from({ length: longest }, (_, i) => drafts.map(each => each[i] ?? '')).filter(
    versions => new Set(versions).size > 1,
  )
}

/** Adds a gate with a name; the new one has the focus. */
export async function addGate(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add gate' }).click()
  // The last on the page may be somebody else's.
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', 'Name of the gate')
  await page.keyboard.type(name)
}

export async function act(page: Page, entry: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${entry}`, exact: true }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

export const gateNames = (page: Page): Promise<string[]> =>
  page.getByLabel('Name of the gate').evaluateAll(all => all.map(each => (each as HTMLInputElement).value))
