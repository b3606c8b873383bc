import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { withoutWorkspace } from '@/db/client'
import { DEMO_IDENTITIES } from '@/db/seed/demo-identities'
import { env, isSecure } from '../env'
import { passwordMatches } from './password'
import { findSession, openSession, revokeSession } from './session-row'

type Person = { id: string; name: string; email: string; passwordHash: string | null }

/** Name of the cookie that carries the signed session secret. */
export function sessionCookieName(): string {
  return isSecure() ? '__Host-treaty.session' : 'treaty.session'
}

async function findPerson(email: string): Promise<Person | null> {
  const normal = email.normalize('NFKC').trim().toLowerCase()
  return withoutWorkspace(async ({ sql }) => {
    const [person] = await sql<Person[]>`select id, name, email, password_hash as "passwordHash"
      from app.app_user where email = ${normal} and deactivated_at is null`
    return person ?? null
  })
}

type Headers = Record<string, unknown> | undefined

function clientOf(headers: Headers) {
  const text = (name: string) => (typeof headers?.[name] === 'string' ? headers[name] : null)
  return { ip: text('x-forwarded-for')?.split(',')[0]?.trim() ?? null, userAgent: text('user-agent') }
}

/**
 * next-auth does the sign-in dance alone: its token carries a session secret and nothing else, the row behind
 * it is checked on every request, and what a client sends to `update` is ignored.
 */
export function authOptions(): NextAuthOptions {
  const secure = isSecure()
  const prefix = secure ? '__Host-' : ''
  const cookie = (name: string) => ({
    name: `${prefix}treaty.${name}`,
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  })
  return {
    secret: env().TREATY_SECRET,
    useSecureCookies: secure,
    session: { strategy: 'jwt', maxAge: 7 * 24 * 3600 },
    pages: { signIn: '/login', error: '/login' },
    cookies: {
      sessionToken: cookie('session'),
      csrfToken: cookie('csrf'),
      callbackUrl: cookie('callback'),
    },
    providers: [
      CredentialsProvider({
        id: 'password',
        name: 'Password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(credentials, request) {
          const person = await findPerson(String(credentials?.email ?? ''))
          const matches = await passwordMatches(
            person?.passwordHash ?? null,
            String(credentials?.password ?? ''),
          )
          if (!person || !matches) return null
          return { id: person.id, secret: await openSession(person.id, clientOf(request.headers)) }
        },
      }),
      CredentialsProvider({
        id: 'demo',
        name: 'Sample company',
        credentials: { identity: { type: 'text' } },
        async authorize(credentials, request) {
          const identity = DEMO_IDENTITIES.find(each => each.key === credentials?.identity)
          const person = identity && (await findPerson(identity.email))
          // A demo identity never has a password: one that has was taken over by a real person.
          if (!person || person.passwordHash !== null) return null
          return { id: person.id, secret: await openSession(person.id, clientOf(request.headers)) }
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        if (user && 'secret' in user) return { secret: user.secret }
        return { secret: token.secret }
      },
      async session({ session, token }) {
        const row = typeof token.secret === 'string' ? await findSession(token.secret) : null
        if (!row) return {} as typeof session
        return { expires: session.expires, user: { name: row.userName, email: row.userEmail } }
      },
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.secret === 'string') await revokeSession(token.secret)
      },
    },
  }
}
