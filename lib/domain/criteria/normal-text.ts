/** Text as it is compared: case, width of letters and spacing make no difference. */
export function normalText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Words of a text, letters and digits only, with a space on either side of each. */
export function wordsOf(text: string): string {
  const words = normalText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return ` ${words.join(' ')} `
}
