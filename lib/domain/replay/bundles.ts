/** More different bundles than codes: what does not fit is told apart. */
const MOST = 0x7fff

/** Codes for lists of rules that count one more at the same instant; 0 is the empty list. */
export class Bundles {
  readonly rules: (readonly number[])[] = [[]]
  readonly #ruleCount: number
  /** Code of a list with one more rule, at [code][rule]; 0: not met yet. */
  #next: Int32Array

  constructor(ruleCount: number) {
    this.#ruleCount = ruleCount
    this.#next = new Int32Array(64 * ruleCount)
  }

  /** Code of the list of another with one more rule; -1: there are too many lists. */
  next(code: number, rule: number): number {
    const at = code * this.#ruleCount + rule
    const known = this.#next[at] ?? 0
    if (known !== 0) return known
    if (this.rules.length > MOST) return -1
    const made = this.rules.length
    this.rules.push([...(this.rules[code] ?? []), rule])
    if ((made + 1) * this.#ruleCount > this.#next.length) {
      const larger = new Int32Array(this.#next.length * 2)
      larger.set(this.#next)
      this.#next = larger
    }
    this.#next[at] = made
    return made
  }

  codeOf(rules: readonly number[]): number {
    return rules.reduce((code, rule) => (code < 0 ? code : this.next(code, rule)), 0)
  }
}
