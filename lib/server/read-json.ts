import 'server-only'
import { AppError } from './errors'

const LIMIT = 1_048_576
const DEPTH = 64

/** Reads a JSON object body of at most 1 MB, or says what is wrong with it. */
export async function readJson(request: Request): Promise<{ value: Record<string, unknown>; text: string }> {
  if (request.headers.get('content-length') === '0' || request.body === null) return { value: {}, text: '' }
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('application/json')) {
    throw new AppError('unsupported', 'Send the body as application/json.')
  }
  const text = await readText(request)
  if (text.trim() === '') return { value: {}, text }
  const value = parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new AppError('malformed', 'The body must be a JSON object.')
  }
  if (text.includes('\\u0000') || !text.isWellFormed())
    throw new AppError('malformed', 'The body contains characters that cannot be stored.')
  if (tooDeep(value, DEPTH))
    throw new AppError('malformed', `The body is nested deeper than ${DEPTH} levels.`)
  return { value: { ...value }, text }
}

async function readText(request: Request): Promise<string> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > LIMIT) throw tooLarge()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  try {
    for await (const chunk of request.body as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength
      if (size > LIMIT) throw tooLarge()
      text += decoder.decode(chunk, { stream: true })
    }
    return text + decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw new AppError('malformed', 'The body is not valid UTF-8.')
    throw error
  }
}

function tooLarge(): AppError {
  return new AppError('too_large', 'The body is larger than 1 MB.')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('malformed', 'The body is not valid JSON.')
  }
}

function tooDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (left === 0) return true
  return Object.values(value).some(each => tooDeep(each, left - 1))
}
