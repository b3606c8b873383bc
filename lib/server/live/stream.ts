import 'server-only'
import type { LiveMessage } from '@/lib/contracts/live'
import { POLICY } from '@/lib/domain/policy/policy'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { AppError } from '../errors'
import type { Scope } from '../scope'
import { subscribe } from './hub'

const PING_MS = 15_000
/** A browser that takes nothing any more is let go; it comes back when it wakes. */
const MOST_WAITING = 256

/** Opens the stream of a browser: server-sent events that say what to look at again. */
export function openLiveStream(scope: Scope, request: Request): Response {
  const { workspaceId, actor, sessionId, role } = scope
  if (actor.kind !== 'user' || !actor.id || !sessionId || !role)
    throw new AppError('forbidden', 'The stream is for signed-in people. Programs use webhooks.')
  const text = new TextEncoder()
  let end = () => undefined as undefined
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const write = (chunk: string) => {
          if ((controller.desiredSize ?? 0) < -MOST_WAITING) end()
          else controller.enqueue(text.encode(chunk))
        }
        const send = (message: LiveMessage) => write(`data: ${JSON.stringify(forRole(message, role))}\n\n`)
        const close = () => {
          write('event: ended\ndata: {}\n\n')
          end()
        }
        const leave = subscribe({ workspaceId, userId: actor.id ?? '', sessionId, role, send, close })
        const ping = setInterval(() => write(': still here\n\n'), PING_MS)
        let isOpen = true
        end = () => {
          if (!isOpen) return
          isOpen = false
          clearInterval(ping)
          leave()
          // Cancelled by the browser it is closed already.
          try {
            controller.close()
          } catch {}
        }
        request.signal.addEventListener('abort', end)
        write('retry: 1000\n\n')
      },
      cancel() {
        end()
      },
    },
    { highWaterMark: 16 },
  )
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // no-transform: a compressing server or proxy would hold messages back.
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

/** That something changed is for everybody; which lead it was is for those who may see leads. */
function forRole({ topic, ids }: LiveMessage, role: MemberRole): LiveMessage {
  const isOfLeads = topic === 'handoff' || topic === 'claim'
  return { topic, ids: isOfLeads && POLICY['handoff.list'][role] === 'none' ? [] : ids }
}
