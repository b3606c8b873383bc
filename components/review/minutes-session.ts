import { HocuspocusProvider, type HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import { openCollaborationSocket } from '@/lib/client/collaboration-socket'
import { minutesName } from '@/lib/collaboration/minutes'

export type MinutesStatus = 'connecting' | 'saved' | 'saving' | 'offline' | 'refused'

/** The minutes as one browser has them open: their document and the line to the server. */
export class MinutesSession {
  readonly doc = new Y.Doc()
  provider: HocuspocusProvider | null = null
  status: MinutesStatus = 'connecting'
  isSynced = false
  private readonly name: string
  private readonly listeners = new Set<() => void>()
  private socket: HocuspocusProviderWebsocket | null = null

  constructor(workspaceId: string, reviewId: string) {
    this.name = minutesName(workspaceId, reviewId)
  }

  open(): () => void {
    this.socket = openCollaborationSocket()
    this.provider = new HocuspocusProvider({
      name: this.name,
      document: this.doc,
      websocketProvider: this.socket,
      token: 'session',
      onSynced: () => {
        this.isSynced = true
        this.follow()
      },
      onStatus: () => this.follow(),
      onUnsyncedChanges: () => this.follow(),
      onAuthenticationFailed: () => {
        this.status = 'refused'
        this.tell()
      },
    })
    this.provider.attach()
    return () => {
      this.provider?.destroy()
      this.socket?.destroy()
    }
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  private follow(): void {
    if (this.status === 'refused') return
    const isOpen = this.socket?.status === 'connected' && (this.provider?.isSynced ?? false)
    const open = (this.provider?.unsyncedChanges ?? 0) > 0 ? 'saving' : 'saved'
    this.status = isOpen ? open : this.isSynced ? 'offline' : 'connecting'
    this.tell()
  }
}
