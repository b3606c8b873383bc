import { beforeAll, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { notificationQuery } from '@/lib/contracts/notification'
import { noticeTitle } from '@/lib/domain/notification/notice-title'
import { memberScope } from '../member-scope.testing'
import { listNotifications } from '../notification/read'
import { addComment } from './comments'

const database = openTestDatabase()

beforeAll(() => {
  Object.assign(process.env, {
    TREATY_SECRET: 'a secret for tests that is long enough to be one',
    TREATY_BASE_URL: 'http://localhost:3000',
  })
})

async function company() {
  const { id } = await createTestWorkspace(database)
  const maya = await createTestMember(database, id, 'marketing_leader')
  const sam = await createTestMember(database, id, 'sales_manager')
  const say = (mentions: string[]) =>
    withWorkspace(id, async tx =>
      addComment(tx, await memberScope(tx, id, maya, 'agreement.comment'), {
        ...{ anchor: 'gates/gate-size', body: 'Is fifty too many?', thread_id: null, suggestion: null },
        mentions,
      }),
    )
  const told = (userId: string) =>
    withWorkspace(id, async tx =>
      listNotifications(tx, await memberScope(tx, id, userId, 'agreement.read'), notificationQuery.parse({})),
    )
  return { id, maya, sam, say, told }
}

test('who is mentioned is told once, by whom and where; nobody tells themselves', async () => {
  const { maya, sam, say, told } = await company()
  expect((await say([sam, maya])).ok).toBe(true)
  const { notifications, unread } = await told(sam)
  expect(unread).toBe(1)
  const [notice] = notifications
  expect(notice).toMatchObject({
    kind: 'agreement.mentioned',
    mention: { by: 'marketing_leader', anchor: 'gates/gate-size' },
  })
  expect(notice && noticeTitle(notice)).toBe('marketing_leader mentioned you in the agreement: ICP gates')
  expect((await told(maya)).unread).toBe(0)
})

test('a comment that mentions a stranger is refused, and tells nobody', async () => {
  const [ours, theirs] = [await company(), await company()]
  expect(await ours.say([ours.sam, theirs.sam])).toMatchObject({ ok: false, code: 'invalid' })
  expect((await ours.told(ours.sam)).unread).toBe(0)
  expect((await theirs.told(theirs.sam)).unread).toBe(0)
})
