/** Why messages cannot be sent to an address; null: they can be tried. Where the name leads is judged at the call. */
export function urlProblem(address: string, allowPrivate: boolean): string | null {
  if (!URL.canParse(address)) return 'Enter a whole address, such as https://example.com/hooks.'
  const url = new URL(address)
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:'))
    return 'The address has to begin with https://.'
  if (url.username || url.password) return 'Leave names and passwords out of the address.'
  return null
}
