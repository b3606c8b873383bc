import { useEffect, useRef } from 'react'
import type { LiveMessage } from '@/lib/contracts/live'
import { listenLive } from './live-source'

/** Hears what changes in the workspace while the page is looked at. */
export function useLive(onMessage: (message: LiveMessage) => void): void {
  const heard = useRef(onMessage)
  useEffect(() => {
    heard.current = onMessage
  })
  useEffect(() => listenLive(message => heard.current(message)), [])
}
