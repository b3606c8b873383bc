import 'server-only'
import { env } from './env'
import { AppError } from './errors'
import type { Principal } from './principal'

/** A cookie proves who, not that they meant it: a browser's write must come from our own pages. */
export function requireSameOrigin(request: Request, principal: Principal): void {
  if (principal.kind === 'token') return
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const host = request.headers.get('host')
  const ours = origin !== null && (origin === new URL(env().TREATY_BASE_URL).origin || sameHost(origin, host))
  if (!ours || (site !== null && site !== 'same-origin')) {
    throw new AppError('forbidden', 'This request did not come from a page of Treaty.')
  }
}

/** A stream that stays open tells things for as long as it does: only our own pages may listen. */
export function requireOwnPage(request: Request): void {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const isOurs =
    origin === null ||
    origin === new URL(env().TREATY_BASE_URL).origin ||
    sameHost(origin, request.headers.get('host'))
  if (!isOurs || (site !== null && site !== 'same-origin'))
    throw new AppError('forbidden', 'This request did not come from a page of Treaty.')
}

function sameHost(origin: string, host: string | null): boolean {
  return URL.canParse(origin) && new URL(origin).host === host
}
