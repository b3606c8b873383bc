import { attributeName } from '../criteria/lead-field'

/** Words of a field's name that are only written once sales has had the lead, or when its deal has ended. */
const WRITTEN_BY_SALES: readonly (readonly string[])[] = [
  ['tag'],
  ['tags'],
  ['lead', 'quality'],
  ['lead', 'profile'],
  ['lead', 'rating'],
  ['rating'],
  ['last', 'notable', 'activity'],
  ['last', 'modified'],
  ['status'],
  ['stage'],
  ['lifecycle'],
  ['disposition'],
  ['outcome'],
  ['result'],
  ['converted'],
  ['conversion'],
  ['qualified'],
  ['accepted'],
  ['rejected'],
  ['rejection'],
  ['disqualified'],
  ['won'],
  ['lost'],
  ['loss'],
  ['closed'],
  ['close', 'date'],
  ['opportunity'],
  ['deal'],
  ['contract'],
  ['invoice'],
  ['forecast'],
  ['probability'],
  ['next', 'step'],
  ['sales', 'note'],
  ['sales', 'notes'],
  ['call', 'notes'],
  ['first', 'touch'],
  ['contacted'],
  ['meeting', 'held'],
]

/**
 * The words in the name of a field that say it was written after the hand-off, by sales or by what came of it; null:
 * nothing in the name says so. Such a field foretells the past and is refused as a signal.
 */
export function leakingWords(field: string): string | null {
  const words = wordsIn(attributeName(field) ?? '')
  for (const asked of WRITTEN_BY_SALES)
    if (words.some((_, at) => asked.every((word, i) => words[at + i] === word))) return asked.join(' ')
  return null
}

function wordsIn(name: string): string[] {
  const spaced = name.replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2').toLowerCase()
  return spaced.match(/[\p{L}\p{N}]+/gu) ?? []
}
