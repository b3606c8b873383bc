import { useSyncExternalStore } from 'react'

const TICK_MS = 15_000

function subscribe(onTick: () => void): () => void {
  const timer = setInterval(onTick, TICK_MS)
  document.addEventListener('visibilitychange', onTick)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', onTick)
  }
}

/** The time, a few times a minute; while the page is still the server's, the time the server read its data at. */
export function useNow(serverNow: string): number {
  return useSyncExternalStore(
    subscribe,
    () => Math.floor(Date.now() / TICK_MS) * TICK_MS,
    () => Date.parse(serverNow),
  )
}
