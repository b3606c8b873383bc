import { csrfToken } from './csrf'

type Credentials =
  | { provider: 'password'; email: string; password: string }
  | { provider: 'demo'; identity: string }

/** Null when signed in, else what to tell the person. */
export async function signIn({ provider, ...credentials }: Credentials): Promise<string | null> {
  const token = await csrfToken().catch(() => null)
  if (token === null) return 'Treaty cannot be reached right now. Check the connection and try again.'
  const body = new URLSearchParams({
    ...credentials,
    csrfToken: token,
    callbackUrl: '/overview',
    json: 'true',
  })
  const response = await fetch(`/api/auth/callback/${provider}`, { method: 'POST', body })
  if (response.ok) return null
  if (response.status === 429) {
    const minutes = Math.max(1, Math.ceil(Number(response.headers.get('retry-after') ?? 60) / 60))
    return `Too many tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and try again.`
  }
  if (response.status === 401) {
    return provider === 'password'
      ? 'This e-mail and password do not match. Check both and try again.'
      : 'This sample person is not there any more. Sign in with your own account.'
  }
  return 'Signing in failed on our side. Try again in a moment.'
}
