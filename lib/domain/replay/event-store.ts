import { grown } from './grown'

/** What every event has. */
export class EventStore {
  length = 0
  type = new Uint16Array(1_024)
  properties = new Uint32Array(1_024)

  reserve(more: number): void {
    const needed = this.length + more
    if (needed <= this.type.length) return
    const size = Math.max(needed, this.type.length * 2)
    this.type = grown(this.type, new Uint16Array(size))
    this.properties = grown(this.properties, new Uint32Array(size))
  }
}
