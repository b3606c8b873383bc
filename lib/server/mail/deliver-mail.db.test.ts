import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { addHandoffs } from '../disposition/handoff.testing'
import { sendDelivery } from '../notification/send-delivery'
import { setServerSecrets } from '../sla/server-secrets.testing'
import { sweepWorkspace } from '../sla/sweep'

const database = openTestDatabase()
setServerSecrets(database)

/** A mail server that takes what it is given, as RFC 5321 has it. */
const mails: string[] = []
const server = createServer(socket => {
  let text = ''
  let isData = false
  socket.write('220 test\r\n')
  socket.on('error', () => undefined)
  socket.on('data', chunk => {
    text += chunk.toString('utf8')
    if (isData) {
      const end = text.indexOf('\r\n.\r\n')
      if (end < 0) return
      mails.push(text.slice(0, end))
      text = text.slice(end + 5)
      isData = false
      socket.write('250 taken\r\n')
    }
    for (let at = text.indexOf('\r\n'); at >= 0 && !isData; at = text.indexOf('\r\n')) {
      const verb = text.slice(0, 4).toUpperCase()
      text = text.slice(at + 2)
      isData = verb === 'DATA'
      socket.write(isData ? '354 go on\r\n' : verb === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n')
    }
  })
})

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  delete process.env.SMTP_URL
  server.close()
})

test('a broken promise is told by e-mail, once, to whoever it concerns', async () => {
  const { id } = await createTestWorkspace(database)
  const manager = await createTestMember(database, id, 'sales_manager')
  await database.super`update app.app_user set name = ${'Max\r\nBcc: everybody@example.com'} where id = ${manager}`
  await addHandoffs(id, 1, { hoursAgo: 48.01 })
  await database.super`update app.sla_watch set swept_until = now() - interval '2 minutes' where workspace_id = ${id}`
  await sweepWorkspace(id)
  const [delivery] = await database.super<{ id: string }[]>`select id from app.delivery
    where workspace_id = ${id} and channel = 'email'`
  await sendDelivery({ workspaceId: id, deliveryId: delivery?.id ?? '' })
  await sendDelivery({ workspaceId: id, deliveryId: delivery?.id ?? '' })
  expect(mails).toHaveLength(1)
  const [head = '', body = ''] = (mails[0] ?? '').split('\r\n\r\n')
  expect(head).toContain('Subject: First touch overdue: Northwind')
  expect(head).toContain(`<${delivery?.id}@localhost>`)
  expect(head).toContain(`${manager}@example.com`)
  expect(head).not.toMatch(/^bcc:/im)
  expect(body).toContain('First touch overdue')
  const [state] = await database.super`select state from app.delivery where workspace_id = ${id}`
  expect(state).toEqual({ state: 'sent' })
})
