import { fork } from 'node:child_process'
import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

/** A process that does nothing: what it is held up by is the machine, not the work under test. */
export async function startIdleProcess(): Promise<{ longestMs: () => Promise<number> }> {
  const child = fork(fileURLToPath(import.meta.url), { execArgv: [] })
  await once(child, 'message')
  return {
    longestMs: async () => {
      child.send('stop')
      const [longest] = await once(child, 'message')
      return Number(longest)
    },
  }
}

if (import.meta.main && process.send) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  process.send('ready')
  process.once('message', () => {
    process.send?.(delay.max / 1e6)
    process.disconnect?.()
  })
}
