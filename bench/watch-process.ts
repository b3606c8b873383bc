import { monitorEventLoopDelay } from 'node:perf_hooks'

export type Watched<T> = {
  value: T
  seconds: number
  /** By the clock: includes what other processes took from this one. */
  longestStallMs: number
  /** Processor time of the main thread between two turns of the event loop: what the work itself held it for. */
  longestBusyMs: number
  addedMb: number
}

const SAMPLE_MS = 20
const MB = 1_048_576

/** Runs work and tells how long the event loop was held at most, and how much memory came on top. */
export async function watchProcess<T>(work: () => Promise<T>): Promise<Watched<T>> {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let peak = before
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, SAMPLE_MS)
  let busyMs = 0
  let last = mainThreadMs()
  const turning = setInterval(() => {
    const now = mainThreadMs()
    busyMs = Math.max(busyMs, now - last)
    last = now
  }, 1)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const started = performance.now()
  try {
    const value = await work()
    const seconds = (performance.now() - started) / 1_000
    return {
      value,
      seconds,
      longestStallMs: delay.max / 1e6,
      longestBusyMs: busyMs,
      addedMb: (peak - before) / MB,
    }
  } finally {
    delay.disable()
    clearInterval(sampling)
    clearInterval(turning)
  }
}

function mainThreadMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
