/** Who waits, the one that is due first at the head: a binary heap. */
export class DueQueue<Waiting extends { dueMs: number }> {
  readonly #heap: Waiting[] = []

  get size(): number {
    return this.#heap.length
  }

  push(item: Waiting): void {
    const heap = this.#heap
    let at = heap.push(item) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = heap[parent]
      if (above === undefined || above.dueMs <= item.dueMs) break
      heap[at] = above
      at = parent
    }
    heap[at] = item
  }

  pop(): Waiting | undefined {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined || heap.length === 0) return first
    let at = 0
    for (;;) {
      const left = heap[2 * at + 1]
      const right = heap[2 * at + 2]
      if (left === undefined) break
      const isRight = right !== undefined && right.dueMs < left.dueMs
      const child = isRight ? right : left
      if (child.dueMs >= last.dueMs) break
      heap[at] = child
      at = 2 * at + (isRight ? 2 : 1)
    }
    heap[at] = last
    return first
  }
}
