import 'server-only'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from './errors'
import type { Principal } from './principal'

const reads = new RateLimiterMemory({ keyPrefix: 'read', points: 1_200, duration: 60 })
const writes = new RateLimiterMemory({ keyPrefix: 'write', points: 600, duration: 60 })

const downloads = new RateLimiterMemory({ keyPrefix: 'download', points: 60, duration: 3_600 })

/** Counts a request against its principal; past the limit it is refused with the seconds to wait. */
export const countRequest = (principal: Principal, isWrite: boolean): Promise<void> =>
  count(isWrite ? writes : reads, principal)

/** Counts a file that is taken away, on top of the request. */
export const countDownload = (principal: Principal): Promise<void> => count(downloads, principal)

async function count(limiter: RateLimiterMemory, principal: Principal): Promise<void> {
  const key = principal.kind === 'token' ? principal.secretHash : principal.session.userId
  try {
    await limiter.consume(key)
  } catch (rejection) {
    const seconds = Math.ceil((rejection as RateLimiterRes).msBeforeNext / 1000)
    throw new AppError('rate_limited', `Too many requests. Wait ${seconds} seconds.`, {
      retryAfterSeconds: seconds,
    })
  }
}
