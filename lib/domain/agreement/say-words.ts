const CONTEXT = 4
const LONGEST = 28

/** How a text was reworded: the words that differ with a few around them. */
export function sayWords(before: unknown, after: unknown): string {
  const old = wordsOf(before)
  const now = wordsOf(after)
  let start = 0
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++
  let end = 0
  while (
    end < Math.min(old.length, now.length) - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end++
  return `${excerpt(old, start, end)} → ${excerpt(now, start, end)}`
}

const wordsOf = (text: unknown) => (typeof text === 'string' ? text.split(/\s+/).filter(Boolean) : [])

function excerpt(words: readonly string[], start: number, end: number): string {
  const from = Math.max(0, start - CONTEXT)
  const to = Math.min(words.length, words.length - end + CONTEXT)
  const part = words.slice(from, to)
  if (part.length === 0) return '“”'
  const shown = part.length > LONGEST ? [...part.slice(0, LONGEST), '…'] : part
  return `“${from > 0 ? '… ' : ''}${shown.join(' ')}${to < words.length ? ' …' : ''}”`
}
