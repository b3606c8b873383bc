import { csrfToken } from './csrf'

/** Ends the session on the server and leaves with a full page load, so that nothing of it stays in memory. */
export async function signOut(): Promise<void> {
  const body = new URLSearchParams({ csrfToken: await csrfToken(), callbackUrl: '/login', json: 'true' })
  await fetch('/api/auth/signout', { method: 'POST', body })
  window.location.assign('/login')
}
