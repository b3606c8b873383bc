const FIRST_SECONDS = 5
const LONGEST_SECONDS = 86_400

/** Tries a delivery gets before it counts as failed: with the waits between them about three days. */
export const MOST_ATTEMPTS = 17

/**
 * Seconds until a delivery that failed so many times is tried again: twice as long each time, from 5 seconds to a
 * day, with up to half of it left to chance (0 to 1), so that a receiver that comes back is not met by all at once.
 */
export function retryDelay(failures: number, chance: number): number {
  const full = Math.min(FIRST_SECONDS * 2 ** Math.max(0, failures - 1), LONGEST_SECONDS)
  return Math.max(FIRST_SECONDS, full * (1 - chance / 2))
}
