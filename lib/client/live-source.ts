import { type LiveMessage, liveMessage } from '@/lib/contracts/live'

const RETRY_MS = 3_000

type Listener = (message: LiveMessage) => void

const listeners = new Set<Listener>()
let source: EventSource | null = null
let retry: ReturnType<typeof setTimeout> | undefined
/** Nobody heard for a while: whatever was said meanwhile is unknown. */
let hasMissed = false
/** Times in a row that the server let nobody in. */
let refusals = 0

const LOOK_AGAIN: LiveMessage = { topic: 'queue', ids: [] }

const tell = (message: LiveMessage) => {
  for (const listener of listeners) listener(message)
}

function close(): void {
  clearTimeout(retry)
  source?.close()
  source = null
}

function open(): void {
  close()
  if (document.visibilityState === 'hidden') {
    hasMissed = true
    return
  }
  const own = new EventSource('/api/live')
  source = own
  own.onopen = () => {
    if (hasMissed) tell(LOOK_AGAIN)
    hasMissed = false
    refusals = 0
  }
  own.onmessage = event => tell(liveMessage.parse(JSON.parse(event.data)))
  // Refused or ended by the server: a browser does not come back by itself then.
  own.onerror = () => {
    hasMissed = true
    if (own.readyState === EventSource.CLOSED) comeBack()
  }
  own.addEventListener('ended', () => {
    close()
    hasMissed = true
    comeBack()
  })
}

/** Looking again also shows when nobody is signed in any more: the stream does not say why it ends. */
function comeBack(): void {
  if (refusals === 0) tell(LOOK_AGAIN)
  refusals += 1
  retry = setTimeout(open, RETRY_MS)
}

/**
 * Hears the live stream; all parts of a page share one connection, of which a browser has few. A hidden page lets it
 * go, and is told to look at everything again when it is seen.
 */
export function listenLive(listener: Listener): () => void {
  listeners.add(listener)
  if (listeners.size === 1) {
    open()
    document.addEventListener('visibilitychange', open)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    close()
    document.removeEventListener('visibilitychange', open)
  }
}
