import type { Remember } from './prepare-sweep'

/** Large parts are few, small ones may be many. */
const MOST: Readonly<Record<string, number>> = {
  entries: 2,
  eligible: 2,
  records: 2,
  counted: 2,
}
const USUALLY = 6

/** Remembers the most recent works of each kind by what they depend on. */
export class MemoryOfWork {
  readonly #kinds = new Map<string, Map<string, unknown>>()

  readonly remember: Remember = <Value>(kind: string, key: unknown, work: () => Value): Value => {
    const known = this.#kinds.get(kind) ?? new Map<string, unknown>()
    this.#kinds.set(kind, known)
    const name = JSON.stringify(key)
    // A kind and a key name one work, so what is kept under them is its value.
    const value = known.has(name) ? (known.get(name) as Value) : work()
    known.delete(name)
    known.set(name, value)
    const oldest = known.keys().next().value
    if (known.size > (MOST[kind] ?? USUALLY) && oldest !== undefined) known.delete(oldest)
    return value
  }
}
