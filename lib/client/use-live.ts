import { useEffect, useRef } from 'react'
import { type LiveMessage, liveMessage } from '@/lib/contracts/live'

const RETRY_MS = 3_000

/**
 * Hears what changes in the workspace while the page is looked at. A hidden page lets its connection go, since a
 * browser has few of them, and is told to look at everything again when it is seen.
 */
export function useLive(onMessage: (message: LiveMessage) => void): void {
  const heard = useRef(onMessage)
  useEffect(() => {
    heard.current = onMessage
  })
  useEffect(() => {
    let source: EventSource | null = null
    let retry: ReturnType<typeof setTimeout> | undefined
    const close = () => {
      clearTimeout(retry)
      source?.close()
      source = null
    }
    const open = () => {
      close()
      if (document.visibilityState === 'hidden') return
      source = new EventSource('/api/live')
      source.onmessage = event => heard.current(liveMessage.parse(JSON.parse(event.data)))
      // Refused or ended by the server: a browser does not come back by itself then.
      source.onerror = () => {
        if (source?.readyState === EventSource.CLOSED) retry = setTimeout(open, RETRY_MS)
      }
      source.addEventListener('ended', () => {
        close()
        heard.current({ topic: 'queue', ids: [] })
        retry = setTimeout(open, RETRY_MS)
      })
    }
    open()
    document.addEventListener('visibilitychange', open)
    return () => {
      document.removeEventListener('visibilitychange', open)
      close()
    }
  }, [])
}
