import 'server-only'
import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { env } from './env'
import { sessionCookieName } from './identity/auth-options'
import { findSession, type SessionRow } from './identity/session-row'
import { parseToken } from './token/format'

/** Who is asking, before anything of a workspace is known. */
export type Principal =
  | { kind: 'session'; session: SessionRow; secret: string }
  | { kind: 'token'; workspaceId: string; secretHash: string }

/** The principal of an API request: its bearer token, else its session cookie. */
export async function principalOf(request: Request): Promise<Principal | null> {
  const authorization = request.headers.get('authorization')
  if (authorization) {
    const token = parseToken(authorization)
    return token ? { kind: 'token', ...token } : null
  }
  return sessionPrincipal()
}

/** The principal of a page: the session cookie alone. */
export async function sessionPrincipal(): Promise<Principal | null> {
  const jar = await cookies()
  return principalOfSigned(jar.get(sessionCookieName())?.value)
}

/** The principal of a Cookie header, for what is no request of a page or of the API. */
export async function principalOfCookie(header: string | null): Promise<Principal | null> {
  const start = `${sessionCookieName()}=`
  const part = header
    ?.split(';')
    .map(each => each.trim())
    .find(each => each.startsWith(start))
  return principalOfSigned(part && decodeURIComponent(part.slice(start.length)))
}

async function principalOfSigned(signed: string | undefined): Promise<Principal | null> {
  if (!signed) return null
  const claims = await decode({ token: signed, secret: env().TREATY_SECRET }).catch(() => null)
  if (typeof claims?.secret !== 'string') return null
  const session = await findSession(claims.secret)
  return session ? { kind: 'session', session, secret: claims.secret } : null
}
