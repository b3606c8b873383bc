/** A signed-in visitor without a browser: keeps cookies and follows nothing by itself. */
export class Visitor {
  private readonly cookies = new Map<string, string>()
  private readonly base: string

  constructor(base: string) {
    this.base = base
  }

  async get(path: string): Promise<Response> {
    return this.keep(await fetch(this.base + path, { headers: this.headers(), redirect: 'manual' }))
  }

  /** Signs in as one of the sample company's people. */
  async signIn(identity: string): Promise<void> {
    const { csrfToken } = await (await this.get('/api/auth/csrf')).json()
    const response = await fetch(`${this.base}/api/auth/callback/demo`, {
      method: 'POST',
      headers: { ...this.headers(), origin: this.base },
      body: new URLSearchParams({ csrfToken, identity, json: 'true' }),
      redirect: 'manual',
    })
    this.keep(response)
    if (response.status >= 400)
      throw new Error(`signing in failed: ${response.status} ${await response.text()}`)
  }

  private headers(): Record<string, string> {
    return {
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      accept: 'text/html',
    }
  }

  private keep(response: Response): Response {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const cut = pair.indexOf('=')
      this.cookies.set(pair.slice(0, cut), pair.slice(cut + 1))
    }
    return response
  }
}
