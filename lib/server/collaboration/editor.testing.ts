import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { encode } from 'next-auth/jwt'
import { expect, vi } from 'vitest'
import * as Y from 'yjs'
import { createTestMember, createTestWorkspace, type TestDatabase } from '@/db/testing'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { openSession } from '../identity/session-row'

export const SECRET = 'a secret for tests that is long enough to be one'
export const ORIGIN = 'http://localhost:3000'

/** A workspace whose members are signed in the moment they join. */
export async function companyOfEditors(database: TestDatabase) {
  const { id } = await createTestWorkspace(database)
  const member = async (role: MemberRole) => {
    const userId = await createTestMember(database, id, role)
    const secret = await openSession(userId, { ip: null, userAgent: null })
    await database.super`update app.session set active_workspace_id = ${id} where user_id = ${userId}`
    return { userId, cookie: `treaty.session=${await encode({ token: { secret }, secret: SECRET })}` }
  }
  return { id, member }
}

export type Editor = {
  doc: Y.Doc
  provider: HocuspocusProvider
  socket: HocuspocusProviderWebsocket
  closes: number[]
  refused: string[]
  leave: () => void
}

type Place = { address: string; workspaceId: string; cookie: string; origin?: string }

/** A draft opened as a browser opens it, with the cookie and origin a browser sends by itself. */
export function openEditor({ address, workspaceId, cookie, origin = ORIGIN }: Place): Editor {
  class Browser extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie, origin } } as never)
    }
  }
  const doc = new Y.Doc()
  const closes: number[] = []
  const refused: string[] = []
  const socket = new HocuspocusProviderWebsocket({
    url: address,
    WebSocketPolyfill: Browser,
    delay: 100,
    minDelay: 50,
    maxDelay: 200,
  })
  const provider = new HocuspocusProvider({
    ...{ name: workspaceId, document: doc, websocketProvider: socket, token: 'session' },
    onClose: ({ event }) => void closes.push(event.code),
    onAuthenticationFailed: ({ reason }) => void refused.push(reason),
  })
  provider.attach()
  const leave = () => {
    provider.destroy()
    socket.destroy()
  }
  return { doc, provider, socket, closes, refused, leave }
}

export const synced = (...editors: Editor[]) =>
  vi.waitFor(() => expect(editors.every(each => each.provider.isSynced)).toBe(true), { timeout: 10_000 })
