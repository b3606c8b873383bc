import NextAuth from 'next-auth'
import { addressOf } from '@/lib/server/address'
import { authOptions } from '@/lib/server/identity/auth-options'
import { signInWait } from '@/lib/server/identity/sign-in-limit'
import { tooManyTries } from '@/lib/server/problem'

type Context = { params: Promise<{ nextauth: string[] }> }

export async function GET(request: Request, context: Context) {
  return NextAuth(authOptions())(request, context)
}

export async function POST(request: Request, context: Context) {
  const { nextauth } = await context.params
  if (nextauth.join('/') === 'callback/password') {
    const form = new URLSearchParams(await request.clone().text())
    const wait = await signInWait(form.get('email') ?? '', addressOf(request) ?? 'unknown')
    if (wait !== null) return tooManyTries(wait)
  }
  return NextAuth(authOptions())(request, context)
}
