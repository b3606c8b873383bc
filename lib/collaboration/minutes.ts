import * as Y from 'yjs'

/** Where the minutes lie in their document. */
export const MINUTES_FRAGMENT = 'minutes'

/** The name under which the minutes of a review are edited. */
export const minutesName = (workspaceId: string, reviewId: string) => `${workspaceId}/review/${reviewId}`

const NAME = /^([0-9a-f-]{36})\/review\/([0-9a-f-]{36})$/

/** Which review a document belongs to; null for one of another kind. */
export function reviewOfDocument(name: string): { workspaceId: string; reviewId: string } | null {
  const [, workspaceId, reviewId] = NAME.exec(name) ?? []
  return workspaceId && reviewId ? { workspaceId, reviewId } : null
}

/** Minutes that say these paragraphs. */
export function minutesOf(paragraphs: readonly string[]): Y.Doc {
  const doc = new Y.Doc()
  for (const paragraph of paragraphs) addParagraph(doc, paragraph)
  return doc
}

/** Writes one more paragraph at the end. */
export function addParagraph(doc: Y.Doc, words: string): void {
  const fragment = doc.getXmlFragment(MINUTES_FRAGMENT)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  fragment.insert(fragment.length, [paragraph])
}
