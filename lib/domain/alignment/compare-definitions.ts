import type { Definition } from './definition'

export type ListComparison = { both: string[]; onlyMarketing: string[]; onlySales: string[] }

export type DefinitionComparison = {
  /** Where they differ: nothing is the same as nothing. */
  threshold: 'same' | 'different'
  employees: 'same' | 'different'
  titles: ListComparison
  actions: ListComparison
  /** Of four questions, how many both answered alike. */
  alike: number
}

/** The two written definitions beside each other; words are the same whatever their case and spaces. */
export function compareDefinitions(marketing: Definition, sales: Definition): DefinitionComparison {
  const threshold = marketing.threshold === sales.threshold ? 'same' : 'different'
  const employees =
    marketing.leastEmployees === sales.leastEmployees && marketing.mostEmployees === sales.mostEmployees
      ? 'same'
      : 'different'
  const titles = compareLists(marketing.titles, sales.titles)
  const actions = compareLists(marketing.actions, sales.actions)
  const isAlike = ({ onlyMarketing, onlySales }: ListComparison) =>
    onlyMarketing.length + onlySales.length === 0
  const alike = [threshold === 'same', employees === 'same', isAlike(titles), isAlike(actions)]
  return { threshold, employees, titles, actions, alike: alike.filter(Boolean).length }
}

function compareLists(marketing: readonly string[], sales: readonly string[]): ListComparison {
  const keyed = (list: readonly string[]) => new Map(list.map(each => [keyOf(each), each.trim()]))
  const [ours, theirs] = [keyed(marketing), keyed(sales)]
  return {
    both: [...ours].filter(([key]) => theirs.has(key)).map(([, words]) => words),
    onlyMarketing: [...ours].filter(([key]) => !theirs.has(key)).map(([, words]) => words),
    onlySales: [...theirs].filter(([key]) => !ours.has(key)).map(([, words]) => words),
  }
}

const keyOf = (words: string) => words.trim().toLowerCase().replaceAll(/\s+/g, ' ')
