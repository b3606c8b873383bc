import 'server-only'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'

const perAccount = new RateLimiterMemory({ keyPrefix: 'account', points: 5, duration: 15 * 60 })
const perAddress = new RateLimiterMemory({ keyPrefix: 'address', points: 20, duration: 60 })

/**
 * Seconds to wait before the next try, or null. The account is counted together with the address, so that
 * nobody can lock somebody else out from elsewhere.
 */
export async function signInWait(email: string, address: string): Promise<number | null> {
  try {
    await perAddress.consume(address)
    await perAccount.consume(`${address} ${email.trim().toLowerCase()}`)
    return null
  } catch (rejection) {
    return Math.ceil((rejection as RateLimiterRes).msBeforeNext / 1000)
  }
}
