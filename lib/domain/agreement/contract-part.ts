import type { Loose } from './loose'
import { sayValue } from './say-value'

/** One line of a contract: what it is called, what it says, and what it is worth where it is worth something. */
export type ContractLine = { id: string; name: string; says: string; worth: string | null }

export type ContractBlock =
  | { kind: 'clause'; id: string; title: string; text: string }
  | { kind: 'lines'; lines: readonly ContractLine[]; empty: string; side?: 'marketing' | 'sales' }
  /** `isAside`: what explains rather than agrees. */
  | { kind: 'words'; text: string; isAside?: boolean }

export type ContractPart = { title: string; blocks: readonly ContractBlock[] }

/** Entries of a content as lines of a contract. */
export function linesOf(
  items: readonly Loose[],
  say: (item: Loose) => string,
  worth: (item: Loose) => string | null = () => null,
): ContractLine[] {
  return items.map(item => ({
    id: String(item.id),
    name: sayValue(item.name),
    says: say(item),
    worth: worth(item),
  }))
}
