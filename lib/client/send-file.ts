import { RequestFailed, readProblem } from './problem'

type Sending = { body: Blob; onProgress?: (share: number) => void; signal?: AbortSignal }

/**
 * Sends a file as the body of a request and tells how much of it has gone; fetch cannot tell. The idempotency
 * key makes a repeat after a lost answer harmless.
 */
export function sendFile<Answer>(path: string, { body, onProgress, signal }: Sending): Promise<Answer> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('content-type', 'text/csv')
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('idempotency-key', crypto.randomUUID())
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onerror = () =>
      fail(new Error('Treaty cannot be reached right now. Nothing was imported; try again.'))
    request.onabort = () => fail(new DOMException('The sending was stopped.', 'AbortError'))
    request.onload = () => {
      const response = new Response(request.responseText, { status: request.status })
      if (response.ok) response.json().then(done, fail)
      else if (request.status === 401) window.location.assign('/login')
      else readProblem(response).then(problem => fail(new RequestFailed(problem)), fail)
    }
    signal?.addEventListener('abort', () => request.abort())
    request.send(body)
  })
}
