const NONE = -1

/** Which rows each lead has: a row knows the next one of its lead. */
export class LeadChains {
  /** Number of the lead of a row; -1 for none. */
  leadOf = new Int32Array(0)
  #next = new Int32Array(0)
  #first = new Int32Array(0)

  add(lead: number, row: number): void {
    this.leadOf = withRoom(this.leadOf, row)
    this.#next = withRoom(this.#next, row)
    this.leadOf[row] = lead
    this.#next[row] = NONE
    if (lead < 0) return
    this.#first = withRoom(this.#first, lead)
    this.#next[row] = this.#first[lead] ?? NONE
    this.#first[lead] = row
  }

  /** Whether other rows belong to the lead of a row. */
  isShared(row: number): boolean {
    const first = this.#first[this.leadOf[row] ?? NONE] ?? NONE
    return first !== row || (this.#next[row] ?? NONE) !== NONE
  }

  /** The rows of a lead, which are none of it any more. */
  takeAll(lead: number): number[] {
    const rows: number[] = []
    for (let row = this.#first[lead] ?? NONE; row !== NONE; row = this.#next[row] ?? NONE) rows.push(row)
    if (rows.length > 0) this.#first[lead] = NONE
    for (const row of rows) this.leadOf[row] = NONE
    return rows
  }

  /** Makes room for so many rows at once. */
  reserve(rows: number): void {
    this.leadOf = withRoom(this.leadOf, rows - 1)
    this.#next = withRoom(this.#next, rows - 1)
  }

  get bytes(): number {
    return this.leadOf.byteLength + this.#next.byteLength + this.#first.byteLength
  }
}

function withRoom(numbers: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  if (index < numbers.length) return numbers
  const larger = new Int32Array(Math.ceil(Math.max(1_024, numbers.length * 1.25, index + 1))).fill(NONE)
  larger.set(numbers)
  return larger
}
