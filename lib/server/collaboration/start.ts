import 'server-only'
import { type Connection, Server } from '@hocuspocus/server'
import { env } from '../env'
import { AppError } from '../errors'
import { findRevoked } from '../live/revoked'
import { log } from '../log'
import { admit, isOwnOrigin } from './admit'
import { journals } from './journals'
import { openJournal } from './open-journal'
import { Presence } from './presence'
import { MOST_BYTES_AT_ONCE, refuseMessage } from './refuse-message'
import { startRelay } from './relay'
import type { SocketContext } from './socket-context'

export const SOCKETS_PER_PERSON = 20
const RECHECK_MS = 2_000
const REVOKED = { code: 4401, reason: 'revoked' }

type Holder = { treatyCollaboration?: Promise<string> }
const holder = globalThis as Holder

/** Starts the server of the draft on this machine's own address and answers where it listens; once a process. */
export function startCollaboration(): Promise<string> {
  holder.treatyCollaboration ??= start()
  return holder.treatyCollaboration
}

async function start(): Promise<string> {
  const open = new Map<string, Connection<SocketContext>>()
  const presence = new Presence()
  const server = new Server<SocketContext>({
    ...{ address: '127.0.0.1', port: env().TREATY_COLLAB_PORT, quiet: true, stopOnSignals: false },
    // A frame may be little more than the largest edit; the socket of a larger one is closed unread.
    websocketOptions: { maxPayload: MOST_BYTES_AT_ONCE * 2 },
    maxUnauthenticatedQueueSize: MOST_BYTES_AT_ONCE * 2,
    // Somebody who comes back goes on typing while they are asked who they are; the bytes are what is bounded.
    maxUnauthenticatedQueueMessages: 500,
    maxPendingDocuments: 1,
    async onRequest({ response }) {
      response.writeHead(426, { 'content-type': 'text/plain' }).end('This address takes web sockets alone.')
      throw null
    },
    async onUpgrade({ request, socket }) {
      if (isOwnOrigin(new Headers(request.headers as Record<string, string>))) return
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      throw null
    },
    async onAuthenticate({ requestHeaders, documentName, socketId, connectionConfig }) {
      const { context, isReadOnly } = await admit(requestHeaders, documentName, socketId)
      const held = [...open.values()].filter(each => each.context.userId === context.userId).length
      if (held >= SOCKETS_PER_PERSON) throw new AppError('rate_limited', 'Too many windows are open.')
      connectionConfig.readOnly = isReadOnly
      return context
    },
    async connected({ connection, socketId }) {
      open.set(socketId, connection)
    },
    async onDisconnect({ socketId }) {
      open.delete(socketId)
      presence.forget(socketId)
    },
    async onLoadDocument({ documentName }) {
      await journals().get(documentName)?.settle()
      const journal = openJournal(documentName)
      const state = await journal.open()
      journals().set(documentName, journal)
      return state
    },
    async afterLoadDocument({ documentName, document }) {
      journals().get(documentName)?.attach(document)
    },
    async beforeUnloadDocument({ documentName }) {
      await journals().get(documentName)?.settle()
    },
    async afterUnloadDocument({ documentName }) {
      journals().get(documentName)?.detach()
    },
    async beforeSync({ type, payload, documentName, connection }) {
      const problem = refuseMessage({ type, payload }, journals().get(documentName)?.bytes ?? 0)
      if (problem === null) return
      closeSocket(connection, { code: 1008, reason: problem })
      throw new AppError('invalid', problem)
    },
    async beforeHandleAwareness({ states, context }) {
      if (context) presence.hold(states, context)
    },
    async onChange({ documentName, context, update, connection }) {
      if (connection) journals().get(documentName)?.add(context, update)
    },
  })
  await server.listen()
  startRelay()
  setInterval(() => void closeRevoked(open), RECHECK_MS).unref()
  return `http://127.0.0.1:${server.address.port}`
}

/** Ends the sockets of sessions that were revoked and of people whose role is another one now. */
async function closeRevoked(open: ReadonlyMap<string, Connection<SocketContext>>): Promise<void> {
  const sockets = [...open.values()].map(connection => ({
    ...connection.context,
    send: () => undefined,
    close: () => closeSocket(connection, REVOKED),
  }))
  try {
    for (const { close } of await findRevoked(sockets)) close()
  } catch (error) {
    log.warn({ err: error }, 'sockets of the draft could not be checked')
  }
}

function closeSocket(connection: Connection<SocketContext>, event: { code: number; reason: string }): void {
  connection.close(event)
  connection.webSocket.close(event.code, event.reason)
}
