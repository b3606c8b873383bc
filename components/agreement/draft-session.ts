import { HocuspocusProvider, type HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import { openCollaborationSocket } from '@/lib/client/collaboration-socket'
import { LIST_NAMES, TERM_MAP } from '@/lib/collaboration/draft-layout'
import { canonicalJson } from '@/lib/domain/agreement/canonical-json'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { keyOf, type Slot, writeSlot } from './slot'

export type Person = { id: string; name: string; role: MemberRole }
export type Present = { client: number; user: Person; field: string | null }
export type Status = 'connecting' | 'saved' | 'saving' | 'offline' | 'refused'
/** A value of mine that somebody's edit at the same time replaced. */
export type Replaced = { key: string; slot: Slot; mine: unknown; theirs: unknown; by: string }

const SAME_TIME_MS = 5_000
/** Edits of this person, as undo and notices tell them from others'. */
const LOCAL = 'local'

type Mine = { slot: Slot; value: unknown; at: number; wasOffline: boolean }

/** The draft as one browser has it open: its document, the line to the server, who else is there. */
export class DraftSession {
  readonly doc = new Y.Doc()
  readonly undo: Y.UndoManager
  provider: HocuspocusProvider | null = null
  status: Status = 'connecting'
  isSynced = false
  others: readonly Present[] = []
  replaced: readonly Replaced[] = []
  /** An edit that waits for an answer, because it would void what is proposed. */
  asking: (() => void) | null = null
  private proposal: string | null = null
  private agreedTo: string | null = null
  readonly canEdit: boolean
  private readonly workspaceId: string
  private readonly names = new Map<number, string>()
  private readonly mine = new Map<string, Mine>()
  private readonly listeners = new Set<() => void>()
  private socket: HocuspocusProviderWebsocket | null = null

  constructor(workspaceId: string, canEdit: boolean) {
    this.workspaceId = workspaceId
    this.canEdit = canEdit
    const maps = [...LIST_NAMES, TERM_MAP].map(name => this.doc.getMap(name))
    this.undo = new Y.UndoManager(maps, { trackedOrigins: new Set([LOCAL]), captureTimeout: 400 })
    for (const map of maps) map.observeDeep((events, transaction) => this.notice(events, transaction))
    this.undo.on('stack-item-added', () => this.tell())
    this.undo.on('stack-item-popped', () => this.tell())
  }

  open(): () => void {
    this.socket = openCollaborationSocket()
    this.provider = new HocuspocusProvider({
      name: this.workspaceId,
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
      onAwarenessChange: ({ states }) => this.meet(states),
    })
    this.provider.attach()
    const goOffline = () => this.socket?.disconnect()
    const goOnline = () => void this.socket?.connect()
    window.addEventListener('offline', goOffline)
    window.addEventListener('online', goOnline)
    return () => {
      window.removeEventListener('offline', goOffline)
      window.removeEventListener('online', goOnline)
      this.provider?.destroy()
      this.socket?.destroy()
    }
  }

  /** Runs edits as one step of this person's own undo; false: they wait for an answer, or are not theirs to make. */
  edit(work: (doc: Y.Doc) => void): boolean {
    return this.canEdit && this.attempt(() => this.doc.transact(() => work(this.doc), LOCAL))
  }

  set(slot: Slot, value: unknown): void {
    this.attempt(() => {
      this.mine.set(keyOf(slot), { slot, value, at: Date.now(), wasOffline: this.status === 'offline' })
      this.edit(doc => writeSlot(doc, slot, value))
    })
  }

  /** What is proposed: the first edit that would void it is asked about. */
  guard(proposal: string | null): void {
    if (this.proposal === proposal) return
    this.proposal = proposal
    this.asking = null
    this.tell()
  }

  get isGuarded(): boolean {
    return this.canEdit && this.proposal !== null && this.proposal !== this.agreedTo
  }

  /** Does it, or lets it wait for an answer. */
  attempt(work: () => void): boolean {
    if (!this.isGuarded) {
      work()
      return true
    }
    this.asking = work
    this.tell()
    return false
  }

  answer(goesOn: boolean): void {
    const work = this.asking
    this.asking = null
    if (goesOn) this.agreedTo = this.proposal
    this.tell()
    if (goesOn) work?.()
  }

  /** Tells the others which field this person is in. */
  enter(key: string | null): void {
    this.provider?.setAwarenessField('field', key)
  }

  dismiss(key: string): void {
    this.replaced = this.replaced.filter(each => each.key !== key)
    this.tell()
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
    const waiting = this.provider?.unsyncedChanges ?? 0
    const open = waiting > 0 ? 'saving' : 'saved'
    this.status = isOpen ? open : this.isSynced ? 'offline' : 'connecting'
    this.tell()
  }

  private meet(states: { clientId: number; [key: string]: unknown }[]): void {
    const present: Present[] = []
    for (const { clientId, user, field } of states) {
      const person = user as Partial<Person> | undefined
      if (!person?.id || !person.name || !person.role) continue
      this.names.set(clientId, person.name)
      if (clientId === this.doc.clientID) continue
      const { id, name, role } = person
      present.push({
        client: clientId,
        user: { id, name, role },
        field: typeof field === 'string' ? field : null,
      })
    }
    this.others = present
    this.tell()
  }

  /** Whether somebody's edit took the place of one that was made here a moment ago, or while offline. */
  private notice(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void {
    if (transaction.local) return
    for (const event of events) {
      if (!(event instanceof Y.YMapEvent)) continue
      for (const field of event.keysChanged) {
        const key = keyOfEvent(event, field)
        const mine = key === null ? undefined : this.mine.get(key)
        if (!key || !mine) continue
        const theirs = event.target.get(field)
        const isRecent = mine.wasOffline || Date.now() - mine.at < SAME_TIME_MS
        if (!isRecent || canonicalJson(theirs) === canonicalJson(mine.value)) continue
        this.mine.delete(key)
        const client = event.target._map.get(field)?.id.client
        const by = (client !== undefined && this.names.get(client)) || 'Somebody'
        const notice = { key, slot: mine.slot, mine: mine.value, theirs, by }
        this.replaced = [...this.replaced.filter(each => each.key !== key), notice]
      }
    }
    this.tell()
  }
}

function keyOfEvent(event: Y.YMapEvent<unknown>, field: string): string | null {
  const root = event.target.parent === null
  if (root) return keyOf({ term: field })
  const id = event.path[0]
  const parent = event.target.parent
  const list = LIST_NAMES.find(name => event.target.doc?.getMap(name) === parent)
  return list && typeof id === 'string' ? keyOf({ list, id, field }) : null
}
