import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'

export type DraftEditor = { doc: Y.Doc; isSettled: () => boolean; leave: () => void }

type Place = { address: string; origin: string; workspaceId: string; cookie: string }

/** The draft opened over its socket, as a browser opens it; resolves once it is there. */
export async function openDraftEditor({ address, origin, workspaceId, cookie }: Place): Promise<DraftEditor> {
  class Browser extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie, origin } } as never)
    }
  }
  const doc = new Y.Doc()
  const socket = new HocuspocusProviderWebsocket({ url: address, WebSocketPolyfill: Browser })
  const provider = new HocuspocusProvider({
    ...{ name: workspaceId, document: doc, websocketProvider: socket, token: 'session' },
  })
  const synced = new Promise<void>((resolve, reject) => {
    provider.on('synced', () => resolve())
    provider.on('authenticationFailed', ({ reason }: { reason: string }) => reject(new Error(reason)))
  })
  provider.attach()
  await synced
  return {
    doc,
    isSettled: () => provider.unsyncedChanges === 0,
    leave: () => {
      provider.destroy()
      socket.destroy()
    },
  }
}
