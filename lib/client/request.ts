import { RequestFailed, readProblem } from './problem'

type Write = { method: 'POST' | 'PATCH' | 'PUT' | 'DELETE'; body?: unknown }

async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, { ...init, credentials: 'same-origin' })
  if (response.ok) return response
  // The session ended elsewhere: what is on screen may no longer be theirs to see.
  if (response.status === 401) window.location.assign('/login')
  throw new RequestFailed(await readProblem(response))
}

/** Reads one resource of the API; throws RequestFailed with the server's own words. */
export async function readJson<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  const response = await send(path, { headers: { accept: 'application/json' }, signal })
  return response.json()
}

/** Asks a question too long for an address; it changes nothing. */
export async function askJson<Answer>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const response = await send(path, { method: 'POST', headers, body: JSON.stringify(body), signal })
  return response.json()
}

/** Writes once: the idempotency key makes a repeated press or a lost answer harmless. */
export async function writeJson<Answer>(path: string, { method, body }: Write): Promise<Answer | null> {
  const response = await send(path, {
    method,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  return response.status === 204 ? null : response.json()
}
