/** The token that proves a sign-in or sign-out form came from our own page. */
export async function csrfToken(): Promise<string> {
  const response = await fetch('/api/auth/csrf', { credentials: 'same-origin' })
  const body: { csrfToken: string } = await response.json()
  return body.csrfToken
}
