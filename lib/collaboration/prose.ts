import * as Y from 'yjs'

/** Text of a clause as its document has it: paragraphs, and lists whose lines begin with a dash. */
export function proseText(fragment: unknown): string {
  if (typeof fragment === 'string') return fragment
  if (!(fragment instanceof Y.XmlFragment)) return ''
  return blocks(fragment)
    .map(block => block.trimEnd())
    .filter(block => block !== '')
    .join('\n\n')
}

function blocks(fragment: Y.XmlFragment | Y.XmlElement): string[] {
  return fragment.toArray().flatMap(node => {
    if (node instanceof Y.XmlText) return [plain(node)]
    if (!(node instanceof Y.XmlElement)) return []
    if (node.nodeName === 'bulletList' || node.nodeName === 'orderedList')
      return [
        node
          .toArray()
          .filter(item => item instanceof Y.XmlElement)
          .map(item => `- ${blocks(item).join(' ')}`)
          .join('\n'),
      ]
    return [inline(node)]
  })
}

function inline(node: Y.XmlElement): string {
  return node
    .toArray()
    .map(child => (child instanceof Y.XmlText ? plain(child) : child instanceof Y.XmlElement ? '\n' : ''))
    .join('')
}

/** Characters alone: marks such as bold are not part of what is agreed. */
function plain(text: Y.XmlText): string {
  return text
    .toDelta()
    .map((step: { insert?: unknown }) => (typeof step.insert === 'string' ? step.insert : ''))
    .join('')
}

/** A clause's text as a document of its own, to be edited by several at once. */
export function proseFragment(text: string): Y.XmlFragment {
  const fragment = new Y.XmlFragment()
  fragment.insert(
    0,
    text.split(/\n{2,}/).map(block => {
      const lines = block.split('\n')
      return lines.every(line => line.startsWith('- ')) ? bullets(lines) : paragraph(block)
    }),
  )
  return fragment
}

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  const parts = text
    .split('\n')
    .flatMap((line, i) => (i === 0 ? [words(line)] : [new Y.XmlElement('hardBreak'), words(line)]))
  element.insert(0, parts)
  return element
}

function words(line: string): Y.XmlText {
  const text = new Y.XmlText()
  if (line !== '') text.insert(0, line)
  return text
}

function bullets(lines: readonly string[]): Y.XmlElement {
  const list = new Y.XmlElement('bulletList')
  list.insert(
    0,
    lines.map(line => {
      const item = new Y.XmlElement('listItem')
      item.insert(0, [paragraph(line.slice(2))])
      return item
    }),
  )
  return list
}
