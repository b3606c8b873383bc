/** Address of the client as the proxy in front names it; null when nothing is in front. */
export function addressOf(request: Request): string | null {
  return request.headers.get('x-forwarded-for')?.split(',')[0]?.trim() || null
}
