import { act, addGate, company, converge, gateNames, openDraft, points, saved, threshold } from './drafts'
import { expect, test } from './fixtures'
import { type OwnServer, startOwnServer } from './own-server'

const WITHIN_MS = 2_000
/** Five browsers on one small machine hear as soon, and draw more slowly. */
const FIVE_WITHIN_MS = 4_000
/** Longer than a silent line is waited for. */
const AWAY_MS = 32_000

test('E1 two people at once: different fields, and adding, moving and deleting in one list', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const { add } = await company()
  const maya = await openDraft(browser, await add('marketing_leader', 'maya'))
  const sam = await openDraft(browser, await add('sales_manager', 'sam'))

  await test.step('different fields', async () => {
    await Promise.all([
      // Two fields of one page take turns, as hands do.
      points(maya.page)
        .fill('31')
        .then(() => points(maya.page, 'Page view').fill('3')),
      threshold(sam.page)
        .fill('61')
        .then(() => points(sam.page, 'Webinar attended').fill('41')),
    ])
    expect(await converge(maya, sam)).toBeLessThan(WITHIN_MS)
    await expect(points(sam.page)).toHaveValue('31')
    await expect(threshold(maya.page)).toHaveValue('61')
    await expect(points(sam.page, 'Page view')).toHaveValue('3')
    await expect(points(maya.page, 'Webinar attended')).toHaveValue('41')
  })

  await test.step('adding, moving and deleting in one list', async () => {
    await addGate(maya.page, 'Anchor')
    await expect.poll(() => gateNames(sam.page)).toContain('Anchor')
    await Promise.all([addGate(maya.page, 'Of Maya'), act(sam.page, 'Anchor', 'Move up')])
    await Promise.all([
      act(maya.page, 'At least 50 employees', 'Delete'),
      act(sam.page, 'Not a student, an intern, a freelancer or a job seeker', 'Switch off'),
    ])
    expect(await converge(maya, sam)).toBeLessThan(WITHIN_MS)
    const names = await gateNames(sam.page)
    expect(names).toContain('Of Maya')
    expect(names.filter(name => name === 'Anchor')).toHaveLength(1)
    expect(names).not.toContain('At least 50 employees')
    await maya.page.getByRole('button', { name: 'Bring back' }).click()
    await expect.poll(() => gateNames(sam.page)).toContain('At least 50 employees')
    expect(await converge(maya, sam)).toBeLessThan(WITHIN_MS)
  })

  await test.step('the words of one clause, by both in one sentence', async () => {
    const clause = (each: typeof maya) => each.page.locator('[contenteditable=true]').first()
    await clause(maya).click()
    await maya.page.keyboard.press('Control+Home')
    await clause(sam).click()
    await sam.page.keyboard.press('Control+End')
    await Promise.all([
      maya.page.keyboard.type('Said by Maya. ', { delay: 20 }),
      sam.page.keyboard.type(' Said by Sam.', { delay: 20 }),
    ])
    expect(await converge(maya, sam)).toBeLessThan(WITHIN_MS)
    await expect(clause(sam)).toContainText('Said by Maya. ')
    await expect(clause(maya)).toContainText(' Said by Sam.')
  })
  await Promise.all([maya.context.close(), sam.context.close()])
})

test('E2 two people in the same field: one value, and who lost it sees both and can put theirs back', async ({
  browser,
}) => {
  const { add } = await company()
  const maya = await openDraft(browser, await add('marketing_leader', 'maya'))
  const sam = await openDraft(browser, await add('sales_manager', 'sam'))
  await maya.context.setOffline(true)
  await expect(maya.page.getByText('You are offline')).toBeVisible()
  await points(maya.page).fill('31')
  await points(sam.page).fill('32')
  await maya.context.setOffline(false)
  await saved(maya.page)
  expect(await converge(maya, sam)).toBeLessThan(WITHIN_MS)
  const loser = (await points(maya.page).inputValue()) === '31' ? sam : maya
  const [mine, theirs] = loser === maya ? ['31', '32'] : ['32', '31']
  const notice = loser.page.getByText(/replaced your value of Pricing page, points/)
  await expect(notice).toBeVisible()
  await expect(loser.page.getByText(`Yours ${mine}, now ${theirs}`)).toBeVisible()
  await loser.page.getByRole('button', { name: 'Put mine back' }).click()
  await expect(points(maya.page)).toHaveValue(mine)
  await expect(points(sam.page)).toHaveValue(mine)
  await Promise.all([maya.context.close(), sam.context.close()])
})

test('E1 E10 five people at once, one of them without a line for longer than a line is waited for', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const { add } = await company()
  const roles = ['marketing_leader', 'marketer', 'sales_manager', 'marketer', 'sales_manager'] as const
  const people: Awaited<ReturnType<typeof openDraft>>[] = []
  for (const [i, role] of roles.entries())
    people.push(await openDraft(browser, await add(role, `person-${i}`)))
  const [first, second, third, away, fifth] = people
  if (!first || !second || !third || !away || !fifth) throw new Error('five people were opened')

  await test.step('all five see the other four', async () => {
    for (const { page } of people)
      await expect(page.getByRole('list', { name: 'Also here' }).getByRole('listitem')).toHaveCount(4)
  })

  await away.context.setOffline(true)
  await expect(away.page.getByText('You are offline')).toBeVisible()
  const since = Date.now()

  await test.step('each adds a gate, all five set one field, two move and one deletes', async () => {
    await Promise.all(
      people.map(async ({ page }, i) => {
        await addGate(page, `Gate of person ${i}`)
        await threshold(page).fill(String(40 + i))
      }),
    )
    await Promise.all([
      act(first.page, 'At least 50 employees', 'Delete'),
      act(second.page, 'Gate of person 1', 'Move up'),
      act(third.page, 'Gate of person 1', 'Move up'),
      points(fifth.page).fill('17'),
    ])
    expect(await converge(first, second, third, fifth)).toBeLessThan(FIVE_WITHIN_MS)
  })

  await test.step('fifty edits wait with the one who is away', async () => {
    for (let i = 0; i < 25; i++) await points(away.page, 'Page view').fill(String(100 + i))
    for (let i = 0; i < 25; i++) await points(away.page, 'Webinar attended').fill(String(200 + i))
    await act(away.page, 'Gate of person 3', 'Duplicate')
    await expect.poll(() => Date.now() - since, { timeout: AWAY_MS + 5_000 }).toBeGreaterThan(AWAY_MS)
  })

  await test.step('and nothing of anybody is gone once the line is back', async () => {
    await away.context.setOffline(false)
    await saved(away.page)
    expect(await converge(...people)).toBeLessThan(FIVE_WITHIN_MS)
    const gates = await gateNames(first.page)
    for (let i = 0; i < 5; i++) expect(gates.filter(name => name === `Gate of person ${i}`)).toHaveLength(1)
    expect(gates).toContain('Gate of person 3 (copy)')
    expect(gates).not.toContain('At least 50 employees')
    await expect(points(first.page)).toHaveValue('17')
    await expect(points(first.page, 'Page view')).toHaveValue('124')
    await expect(points(first.page, 'Webinar attended')).toHaveValue('224')
    // Whoever set the line and does not read it now was told.
    const line = await threshold(first.page).inputValue()
    const { page } = Number(line) === 43 ? fifth : away
    await expect(page.getByText(/replaced your value of total/)).toBeVisible()
    // The offer to bring it back has gone by now; one's own undo has not.
    await first.page.getByRole('button', { name: 'Undo my last change' }).click()
    await expect.poll(() => gateNames(away.page)).toContain('At least 50 employees')
  })
  await Promise.all(people.map(({ context }) => context.close()))
})

test.describe('a server that is killed', () => {
  let server: OwnServer | null = null
  test.afterEach(() => {
    try {
      server?.kill()
    } catch {
      // it was killed already
    }
    server = null
  })

  test('E4 kill -9 while two type, a third at another server: all go on, and nothing of anyone is gone', async ({
    browser,
  }) => {
    test.setTimeout(180_000)
    const { add } = await company()
    server = await startOwnServer()
    const emails = [
      await add('marketing_leader', 'maya'),
      await add('sales_manager', 'sam'),
      await add('marketer', 'mo'),
    ] as const
    const maya = await openDraft(browser, emails[0], server.url)
    const sam = await openDraft(browser, emails[1], server.url)
    const mo = await openDraft(browser, emails[2])

    await test.step('two processes show one draft', async () => {
      await points(mo.page).fill('12')
      await expect(points(maya.page)).toHaveValue('12')
      expect(await converge(maya, sam, mo)).toBeLessThan(WITHIN_MS)
    })

    await test.step('killed in the middle of a word', async () => {
      await maya.page.getByRole('button', { name: 'Add gate' }).click()
      await expect(maya.page.locator(':focus')).toHaveAttribute('aria-label', 'Name of the gate')
      const typing = maya.page.keyboard.type('Written while the server died', { delay: 30 })
      await expect.poll(() => gateNames(maya.page)).toContainEqual(expect.stringContaining('Written'))
      server?.kill()
      await typing
      await points(sam.page, 'Page view').fill('9')
      await points(mo.page, 'Webinar attended').fill('44')
      await expect(sam.page.getByText('You are offline')).toBeVisible({ timeout: 20_000 })
      await addGate(sam.page, 'Added while nobody answered')
    })

    await test.step('and started again', async () => {
      await server?.restart()
      await Promise.all([saved(maya.page), saved(sam.page), saved(mo.page)])
      expect(await converge(maya, sam, mo)).toBeLessThan(WITHIN_MS)
      const gates = await gateNames(mo.page)
      expect(gates).toContain('Written while the server died')
      expect(gates).toContain('Added while nobody answered')
      await expect(points(mo.page)).toHaveValue('12')
      await expect(points(mo.page, 'Page view')).toHaveValue('9')
      await expect(points(maya.page, 'Webinar attended')).toHaveValue('44')
    })

    await test.step('a browser that comes new reads all of it', async () => {
      const late = await openDraft(browser, emails[2])
      await expect.poll(() => gateNames(late.page)).toContain('Added while nobody answered')
      await expect(points(late.page, 'Page view')).toHaveValue('9')
      await late.context.close()
    })
    await Promise.all([maya, sam, mo].map(({ context }) => context.close()))
  })
})
