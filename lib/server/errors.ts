/** Every way a request can be refused, and the HTTP status and sentence it is told with. */
export const ERRORS = {
  invalid: { status: 422, title: 'The input is not valid' },
  malformed: { status: 400, title: 'The request could not be read' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Your role does not allow this' },
  not_found: { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'Somebody else was faster' },
  too_large: { status: 413, title: 'Too large' },
  unsupported: { status: 415, title: 'This kind of content is not supported' },
  key_reused: { status: 422, title: 'This Idempotency-Key was used with another body' },
  precondition: { status: 428, title: 'A precondition is missing' },
  rate_limited: { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'The database cannot be reached right now' },
  internal: { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { status: number; title: string }>

export type ErrorCode = keyof typeof ERRORS

export type FieldProblem = { path: string; message: string }

export class AppError extends Error {
  override name = 'AppError'
  readonly code: ErrorCode
  readonly extra: { errors?: FieldProblem[]; retryAfterSeconds?: number }

  constructor(code: ErrorCode, message: string, extra: AppError['extra'] = {}) {
    super(message)
    this.code = code
    this.extra = extra
  }
}
