import 'server-only'
import pino from 'pino'

/** Structured log. Tokens, cookies and whatever names a person are never logged. */
export const log = pino({
  level: process.env.TREATY_LOG_LEVEL ?? 'info',
  base: undefined,
  redact: ['password', 'token', 'cookie', 'authorization', 'email', '*.password', '*.token', '*.email'],
})
