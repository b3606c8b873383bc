const CONNECTION_CODES = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECTION_CONNECT_TIMEOUT',
  'CONNECT_TIMEOUT',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  // admin shutdown, crash shutdown, cannot connect now, idle-in-transaction timeout, idle session timeout
  '57P01',
  '57P02',
  '57P03',
  '25P03',
  '57P05',
  '53300',
])

const RETRYABLE_CODES = new Set(['40001', '40P01'])

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

/** The connection is gone or was never there: nothing more may be sent on it. */
export function isConnectionError(error: unknown): boolean {
  return CONNECTION_CODES.has(codeOf(error)) || error instanceof LostConnection
}

/** Deadlock or serialization failure: the whole transaction may be tried again. */
export function isRetryable(error: unknown): boolean {
  return RETRYABLE_CODES.has(codeOf(error))
}

/** The transaction's connection failed; whether it committed is known only when this is not thrown. */
export class LostConnection extends Error {
  override name = 'LostConnection'
}

/** No connection became free in time: the server is busier than it can serve. */
export class PoolExhausted extends Error {
  override name = 'PoolExhausted'
}
