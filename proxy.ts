import { type NextRequest, NextResponse } from 'next/server'

/** Gives each page its Content-Security-Policy with a nonce. It authorises nothing, and never touches /api. */
export function proxy(request: NextRequest) {
  if (request.nextUrl.pathname === '/collab') return towardsDraft()
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'private, no-store')
  return response
}

/** Editing together has a server of its own behind this port, here or where COLLAB_URL says. */
function towardsDraft() {
  const target = process.env.COLLAB_URL ?? process.env.TREATY_COLLAB_AT
  return target
    ? NextResponse.rewrite(new URL('/collab', target))
    : new NextResponse('Nobody serves the draft here.', { status: 503 })
}

function contentSecurityPolicy(nonce: string): string {
  const dev = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Charts and positioned menus set style attributes; a stylesheet still needs the nonce.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const config = {
  matcher: ['/((?!api|_next/static|_next/image|livez|readyz|favicon.ico|icon.svg).*)'],
}
