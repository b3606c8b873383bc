import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { agreedText } from '@/db/agreed-text'
import { withWorkspace } from '@/db/client'
import { createTestVersion, openTestDatabase } from '@/db/testing'
import { draftContent } from '@/lib/collaboration/draft-content'
import { addEntry, moveEntry, setFields, setGone } from '@/lib/collaboration/edit-entry'
import { presentEntries } from '@/lib/collaboration/entry'
import { TEMPLATES } from '@/lib/contracts/templates/templates'
import { listProposals } from '../agreement/proposals'
import { propose } from '../agreement/propose'
import { listChanges } from '../draft/history'
import { readDraft } from '../draft/read-draft'
import { memberScope } from '../member-scope.testing'
import { companyOfEditors, type Editor, ORIGIN, openEditor, SECRET, synced } from './editor.testing'
import { journals, settleJournals } from './journals'
import { SOCKETS_PER_PERSON, startCollaboration } from './start'

const database = openTestDatabase()
let address = ''
const open: (() => void)[] = []

beforeAll(async () => {
  Object.assign(process.env, {
    ...{ TREATY_SECRET: SECRET, TREATY_BASE_URL: ORIGIN, TREATY_LOG_LEVEL: 'silent' },
  })
  address = (await startCollaboration()).replace('http', 'ws')
})

afterEach(async () => {
  for (const close of open.splice(0)) close()
  await settleJournals()
})

const company = () => companyOfEditors(database)

function connect(workspaceId: string, cookie: string, origin = ORIGIN): Editor {
  const editor = openEditor({ address, workspaceId, cookie, origin })
  open.push(editor.leave)
  return editor
}

const stored = async (workspaceId: string) =>
  (await withWorkspace(workspaceId, tx => readDraft(tx, { workspaceId }, new Date()))).content

const points = (doc: Y.Doc) => (doc.getMap('behaviour_rules').get('pricing') as Y.Map<unknown>).get('points')

describe('who may open a draft', () => {
  test('E9 only our own pages, signed in, in their own workspace', async () => {
    const [ours, theirs] = [await company(), await company()]
    const { cookie } = await ours.member('marketing_leader')
    const stranger = connect(ours.id, (await theirs.member('marketing_leader')).cookie)
    const nobody = connect(ours.id, 'treaty.session=forged')
    const elsewhere = connect(ours.id, cookie, 'https://evil.example')
    const member = connect(ours.id, cookie)
    await synced(member)
    await vi.waitFor(() => expect([stranger.refused.length, nobody.refused.length]).toEqual([1, 1]))
    expect(elsewhere.socket.status).not.toBe('connected')
    expect([stranger, nobody, elsewhere].map(each => each.doc.getMap('gates').size)).toEqual([0, 0, 0])
  })

  test('E9 a person holds a number of sockets and no more', async () => {
    const { id, member } = await company()
    const { cookie } = await member('marketer')
    const editors = Array.from({ length: SOCKETS_PER_PERSON }, () => connect(id, cookie))
    await synced(...editors)
    const last = connect(id, cookie)
    await vi.waitFor(() => expect(last.refused.length).toBe(1))
  })

  test('who may not edit reads along, and changes nothing', async () => {
    const { id, member } = await company()
    const editor = connect(id, (await member('sales_manager')).cookie)
    const reader = connect(id, (await member('executive')).cookie)
    await synced(editor, reader)
    expect(reader.provider.authorizedScope).toBe('readonly')
    setFields(reader.doc, 'behaviour_rules', 'pricing', { points: 99 })
    setFields(editor.doc, 'behaviour_rules', 'page', { points: 4321 })
    await vi.waitFor(async () => expect(JSON.stringify(await stored(id))).toContain('"points":4321'))
    expect(points(editor.doc)).not.toBe(99)
    expect(JSON.stringify(await stored(id))).not.toContain('"points":99')
  })

  test.each([
    [
      'session is revoked',
      (user: string) => database.super`update app.session set revoked_at = now() where user_id = ${user}`,
    ],
    [
      'role changes',
      (user: string) => database.super`update app.membership set role = 'executive' where user_id = ${user}`,
    ],
  ])('E8 the socket closes within 5 seconds when the %s, and no later edit counts', async (_, revoke) => {
    const { id, member } = await company()
    const { userId, cookie } = await member('marketer')
    const editor = connect(id, cookie)
    await synced(editor)
    const started = performance.now()
    await revoke(userId)
    await vi.waitFor(() => expect(editor.closes.length).toBeGreaterThan(0), { timeout: 5_000 })
    expect(performance.now() - started).toBeLessThan(5_000)
    setFields(editor.doc, 'behaviour_rules', 'pricing', { points: 77 })
    await new Promise(resolve => setTimeout(resolve, 600))
    expect(JSON.stringify(await stored(id))).not.toContain('"points":77')
  })
})

describe('what is edited', () => {
  test('E4 is a row with its author within 200 ms, and there after the process is gone', async () => {
    const { id, member } = await company()
    const { userId, cookie } = await member('marketing_leader')
    const editor = connect(id, cookie)
    await synced(editor)
    setFields(editor.doc, 'behaviour_rules', 'pricing', { points: 21 })
    const started = performance.now()
    await vi.waitFor(
      async () => {
        const [row] =
          await database.super`select user_id from app.agreement_draft_update where workspace_id = ${id}`
        expect(row?.user_id).toBe(userId)
      },
      { interval: 10 },
    )
    expect(performance.now() - started).toBeLessThan(400)
    // The next one as well, while the first has not been told in words yet.
    setFields(editor.doc, 'behaviour_rules', 'pricing', { points: 22 })
    await vi.waitFor(async () => expect(JSON.stringify(await stored(id))).toContain('"points":22'), {
      interval: 10,
      timeout: 400,
    })
    // As a process finds it that knows nothing but the database.
    expect(await stored(id)).toEqual(draftContent(editor.doc))
  })

  test('E1 by five at once, with lines that break, ends the same everywhere and in the database', async () => {
    const { id, member } = await company()
    const roles = ['marketing_leader', 'marketer', 'sales_manager', 'marketer', 'sales_manager'] as const
    const editors: Editor[] = []
    for (const role of roles) editors.push(connect(id, (await member(role)).cookie))
    await synced(...editors)
    for (let i = 0; i < 200; i++) {
      const editor = editors[i % editors.length]
      if (!editor) continue
      const list = (['gates', 'fit_rules', 'behaviour_rules'] as const)[i % 3] ?? 'gates'
      const entries = presentEntries(editor.doc, list)
      const entry = entries[(i * 7) % entries.length]?.[0] ?? ''
      if (i % 11 === 0) addEntry(editor.doc, list, `new-${i}`, { name: `New ${i}`, points: i })
      else if (i % 7 === 0) moveEntry(editor.doc, list, entry, (i % 5) - 2)
      else if (i % 13 === 0) setGone(editor.doc, list, entry, true)
      else setFields(editor.doc, list, entry, { points: i })
      if (i % 50 === 20) editor.socket.disconnect()
      if (i % 10 === 0) await new Promise(resolve => setTimeout(resolve, 10))
    }
    for (const { socket } of editors) void socket.connect()
    await vi.waitFor(
      () => {
        const [first, ...others] = editors.map(each => draftContent(each.doc))
        for (const other of others) expect(other).toEqual(first)
        expect(editors.every(each => each.provider.unsyncedChanges === 0)).toBe(true)
      },
      { timeout: 8_000 },
    )
    await settleJournals()
    const [first] = editors
    expect(await stored(id)).toEqual(first && draftContent(first.doc))
    // Nobody's addition is gone.
    const names = JSON.stringify(first?.doc.toJSON())
    for (let i = 0; i < 200; i += 11) expect(names).toContain(`New ${i}`)
  })

  test('is told by person, in words', async () => {
    const { id, member } = await company()
    await createTestVersion(database, id, {
      n: 1,
      content: TEMPLATES.sales_led.content,
      effectiveAt: new Date(0),
    })
    const [maya, sam] = [await member('marketing_leader'), await member('sales_manager')]
    const [one, two] = [connect(id, maya.cookie), connect(id, sam.cookie)]
    await synced(one, two)
    setFields(one.doc, 'behaviour_rules', 'pricing', { points: 15 })
    await vi.waitFor(() => expect(points(two.doc)).toBe(15))
    await new Promise(resolve => setTimeout(resolve, 150))
    setFields(two.doc, 'gates', 'gate-size', { value: 75 })
    await vi.waitFor(() => expect(JSON.stringify(one.doc.getMap('gates').toJSON())).toContain('75'))
    await settleJournals()
    const { changes } = await withWorkspace(id, async tx =>
      listChanges(tx, await memberScope(tx, id, maya.userId, 'agreement.read')),
    )
    expect(changes.map(each => [each.by, each.lines.map(line => line.text)])).toEqual([
      ['sales_manager', ['At least 50 employees: Employees is at least 50 → Employees is at least 75']],
      ['marketing_leader', ['Pricing page: 8 → 15 points']],
    ])
  })

  test('E6 voids the proposal that is open, and says who did it', async () => {
    const { id, member } = await company()
    const { userId, cookie } = await member('marketing_leader')
    const editor = connect(id, cookie)
    await synced(editor)
    await withWorkspace(id, async tx => {
      const scope = await memberScope(tx, id, userId, 'agreement.propose')
      const { hash } = agreedText(TEMPLATES.sales_led.content)
      await propose(tx, scope, { title: 'First', why: 'A first one.', hash, effective_at: null }, new Date())
    })
    setFields(editor.doc, 'behaviour_rules', 'pricing', { points: 50 })
    await vi.waitFor(async () => {
      const { proposals } = await withWorkspace(id, async tx =>
        listProposals(tx, await memberScope(tx, id, userId, 'agreement.read')),
      )
      expect(proposals[0]).toMatchObject({
        state: 'voided',
        ended: { reason: 'marketing_leader changed the draft.' },
      })
    })
    const audit = await database.super`select verb from app.audit_event where workspace_id = ${id}`
    expect(audit.map(row => row.verb)).toContain('agreement.voided')
  })

  test('E5 garbage and too much at once close the socket and change nothing', async () => {
    const { id, member } = await company()
    const { cookie } = await member('marketer')
    const watcher = connect(id, (await member('sales_manager')).cookie)
    await synced(watcher)
    const before = await stored(id)
    const large = connect(id, cookie)
    await synced(large)
    large.doc.getMap('terms').set('filler', 'x'.repeat(70_000))
    await vi.waitFor(() => expect(large.closes.length).toBeGreaterThan(0))
    large.provider.destroy()
    const garbage = connect(id, cookie)
    await synced(garbage)
    // An update that breaks off in its middle.
    const spare = new Y.Doc()
    setFields(spare, 'gates', 'x', {})
    spare.getMap('gates').set('x', 'y'.repeat(200))
    const whole = Y.encodeStateAsUpdate(spare)
    garbage.provider.document.emit('update', [
      whole.slice(0, whole.length - 40),
      null,
      garbage.doc,
      {} as never,
    ])
    await vi.waitFor(() => expect(garbage.closes.length).toBeGreaterThan(0))
    expect(await stored(id)).toEqual(before)
    expect(draftContent(watcher.doc)).toEqual(before)
  })

  test('E7 thousands of edits are drawn together into little', async () => {
    const { id, member } = await company()
    const editor = connect(id, (await member('marketer')).cookie)
    await synced(editor)
    for (let i = 0; i < 600; i++) {
      setFields(editor.doc, 'behaviour_rules', 'pricing', { points: i })
      if (i % 3 === 0) await new Promise(resolve => setTimeout(resolve, 1))
    }
    await vi.waitFor(() => expect(editor.provider.unsyncedChanges).toBe(0))
    await settleJournals()
    const [sizes] = await database.super<{ rows: number; bytes: number }[]>`select
      (select count(*)::int from app.agreement_draft_update where workspace_id = ${id}) as rows,
      (select sum(length(state))::int from app.agreement_draft where workspace_id = ${id}) as bytes`
    expect(sizes?.rows).toBeLessThan(450)
    expect(sizes?.bytes).toBeLessThan(60_000)
    expect(journals().get(id)?.bytes).toBeGreaterThan(0)
  })
})
