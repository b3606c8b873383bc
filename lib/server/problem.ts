import 'server-only'
import { ZodError } from 'zod'
import { isConnectionError, PoolExhausted } from '@/db/connection-error'
import { AppError, ERRORS, type ErrorCode } from './errors'
import { log } from './log'

const PRIVATE = { 'cache-control': 'private, no-store' }
const QUERY_CANCELED = '57014'

/** An answer to a request: JSON that no cache may keep. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { ...PRIVATE, ...headers } })
}

/** The one place where an error becomes a response (RFC 9457 problem details). */
export function problem(error: unknown, requestId: string): Response {
  const known = toAppError(error)
  if (known.code === 'internal') log.error({ err: error, requestId }, 'request failed')
  const { status, title } = ERRORS[known.code]
  const retry = known.extra.retryAfterSeconds ?? (status === 503 ? 2 : undefined)
  const body = {
    type: `https://treaty.example/problems/${known.code.replaceAll('_', '-')}`,
    title,
    status,
    code: known.code,
    detail: known.message,
    ...(known.extra.errors ? { errors: known.extra.errors } : {}),
    request_id: requestId,
  }
  const headers = {
    'content-type': 'application/problem+json',
    ...(retry ? { 'retry-after': String(retry) } : {}),
  }
  return json(body, status, headers)
}

export function tooManyTries(seconds: number): Response {
  const message = `Too many tries. Wait ${seconds} seconds and try again.`
  return problem(new AppError('rate_limited', message, { retryAfterSeconds: seconds }), crypto.randomUUID())
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof ZodError) {
    const errors = error.issues.map(issue => ({ path: issue.path.join('.'), message: issue.message }))
    const first = errors[0]
    return new AppError(
      'invalid',
      first ? `${first.path || 'Input'}: ${first.message}` : 'The input is not valid.',
      { errors },
    )
  }
  if (error instanceof PoolExhausted) return refuse('unavailable', 'Treaty is busy. Try again in a moment.')
  if (isConnectionError(error))
    return refuse('unavailable', 'The database cannot be reached. Nothing was lost; try again.')
  if (codeOf(error) === QUERY_CANCELED)
    return refuse('unavailable', 'This took too long. Narrow the period or the filters.')
  return refuse(
    'internal',
    'An unexpected error was logged. Try again; if it stays, send the request id to your admin.',
  )
}

function refuse(code: ErrorCode, message: string): AppError {
  return new AppError(code, message)
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
