/** What a key does in the queue. */
export const KEY_COMMANDS = {
  j: 'next',
  k: 'previous',
  '1': 'accept',
  '2': 'merge',
  '3': 'reject',
  h: 'recycle',
  r: 'reroute',
  e: 'enrich',
  u: 'undo',
  x: 'select',
  t: 'take_over',
  Escape: 'clear',
} as const

export type KeyCommand = (typeof KEY_COMMANDS)[keyof typeof KEY_COMMANDS]

export type KeyPress = {
  key: string
  hasModifier: boolean
  /** Typed into a field, or answered by a menu or a dialog. */
  isTaken: boolean
  /** The key before, when it was pressed within a second. */
  previous: string | null
}

/** The command of a key; none while somebody writes, and none for the second key of "G then a letter". */
export function commandOf({ key, hasModifier, isTaken, previous }: KeyPress): KeyCommand | null {
  if (hasModifier || isTaken || previous === 'g') return null
  const name = key.length === 1 ? key.toLowerCase() : key
  return Object.entries(KEY_COMMANDS).find(([each]) => each === name)?.[1] ?? null
}
