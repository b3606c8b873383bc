import 'server-only'
import { lookup as resolve } from 'node:dns'
import { request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address'
import { urlProblem } from './url-problem'

export type Posted = { ok: boolean; status: number | null; error: string | null }

const TIMEOUT_MS = 10_000
const REFUSED = 'The address belongs to a private network and was not called.'

class Refused extends Error {}

/**
 * Sends a message to an endpoint. The address is looked up and judged for this very connection, so that a name cannot
 * mean one machine when it is checked and another when it is called. Redirects are not followed.
 */
export async function post(
  address: string,
  body: string,
  headers: Record<string, string>,
  allowPrivate: boolean,
): Promise<Posted> {
  const problem = urlProblem(address, allowPrivate)
  if (problem) return { ok: false, status: null, error: problem }
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !allowPrivate && !isPublicAddress(host))
    return { ok: false, status: null, error: REFUSED }
  try {
    const status = await send(url, body, headers, allowPrivate ? undefined : publicLookup)
    const ok = status >= 200 && status < 300
    return { ok, status, error: ok ? null : `It answered ${status}.` }
  } catch (error) {
    return { ok: false, status: null, error: wordsOf(error) }
  }
}

function send(
  url: URL,
  body: string,
  headers: Record<string, string>,
  lookup: LookupFunction | undefined,
): Promise<number> {
  const request = url.protocol === 'https:' ? tlsRequest : plainRequest
  return new Promise((done, fail) => {
    const outgoing = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      agent: false,
      ...(lookup ? { lookup } : {}),
    })
    outgoing.once('response', response => {
      const { statusCode = 0 } = response
      // What the receiver says is of no use: the connection ends with the status.
      response.destroy()
      done(statusCode)
    })
    outgoing.once('error', fail)
    outgoing.end(body)
  })
}

const publicLookup: LookupFunction = (host, options, answer) => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error) return answer(error, '', 0)
    if (addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address)))
      return answer(new Refused(REFUSED), '', 0)
    if (options.all) return answer(null, addresses)
    const [first] = addresses
    answer(null, first?.address ?? '', first?.family ?? 0)
  })
}

const WORDS: Record<string, string> = {
  ENOTFOUND: 'There is no such host.',
  ECONNREFUSED: 'The connection was refused.',
  ECONNRESET: 'The connection was cut off.',
  ETIMEDOUT: 'It did not answer in time.',
  EHOSTUNREACH: 'The host cannot be reached.',
  ABORT_ERR: 'It did not answer within 10 seconds.',
}

function wordsOf(error: unknown): string {
  if (error instanceof Refused) return REFUSED
  if (error instanceof Error && error.name === 'TimeoutError') return WORDS.ABORT_ERR ?? ''
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('ERR_TLS') || code.includes('CERT')) return 'Its certificate is not valid.'
  return WORDS[code] ?? 'It could not be reached.'
}
