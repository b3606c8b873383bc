import { AppError } from '../errors'

/** Where a page of leads ended: those with a date come first, newest first; then those without one. */
export type LeadCursor = { createdAt: Date | null; id: string }

const SHAPE = /^(\d{1,15}|-)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export function writeCursor({ createdAt, id }: LeadCursor): string {
  return `${createdAt?.getTime() ?? '-'}_${id}`
}

export function readCursor(text: string | undefined): LeadCursor | null {
  if (text === undefined) return null
  const match = SHAPE.exec(text)
  if (!match?.[1] || !match[2]) throw new AppError('invalid', 'cursor: not one this list gave out')
  return { createdAt: match[1] === '-' ? null : new Date(Number(match[1])), id: match[2] }
}
