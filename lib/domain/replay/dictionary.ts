/** Numbers for values that repeat, in the order in which they came; the first is given. */
export class Dictionary<Value> {
  readonly values: Value[]
  readonly #codes = new Map<Value, number>()

  constructor(first: readonly Value[]) {
    this.values = []
    for (const value of first) this.codeOf(value)
  }

  codeOf(value: Value): number {
    const known = this.#codes.get(value)
    if (known !== undefined) return known
    const code = this.values.length
    this.#codes.set(value, code)
    this.values.push(value)
    return code
  }
}
