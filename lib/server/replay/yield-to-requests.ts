import 'server-only'
import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'

const NICENESS = 5

/** Lets this thread wait where processors are short: a replay may take a moment longer, a page may not. */
export function yieldToRequests(): void {
  try {
    // Linux counts threads like processes, and gives each a priority of its own; elsewhere there is no such file.
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    if (Number.isInteger(thread)) setPriority(thread, NICENESS)
  } catch {
    // Without it everything is as right, and as quick while there are processors enough.
  }
}
