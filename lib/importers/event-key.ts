import { createHash } from 'node:crypto'
import type { Attributes, When } from '@/lib/domain/record/record'

type EventParts = {
  leadRef: string | null
  leadEmail: string | null
  type: string
  occurredAt: When
  properties: Attributes
}

/** Id for an event whose source gives none: what it says. The same event told twice is then one event. */
export function eventKey({ leadRef, leadEmail, type, occurredAt, properties }: EventParts): string {
  const said = JSON.stringify([leadRef, leadEmail, type, occurredAt.at.getTime(), properties])
  return `content:${createHash('sha256').update(said).digest('hex').slice(0, 32)}`
}
