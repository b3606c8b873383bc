import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import * as Y from 'yjs'
import { fillDraft } from '@/lib/collaboration/fill-draft'
import { TEMPLATES } from '@/lib/contracts/templates/templates'

/** A document that says a content; the usual template where there is none yet. */
export function firstDraft(content: unknown): Y.Doc {
  const doc = new Y.Doc()
  fillDraft(doc, content ?? TEMPLATES.sales_led.content, list => `${list.replaceAll('_', '-')}-${uuidv7()}`)
  return doc
}
