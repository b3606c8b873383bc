import { grown } from './grown'

/** What every point has, in columns that grow together: a point is written in a few stores. */
export class PointColumns {
  length = 0
  second = new Int32Array(1_024)
  milli = new Uint16Array(1_024)
  day = new Int16Array(1_024)
  kind = new Uint8Array(1_024)
  eventEnd = new Uint32Array(1_024)

  /** Makes room for so many more. */
  reserve(more: number): void {
    const needed = this.length + more
    if (needed <= this.second.length) return
    const size = Math.max(needed, this.second.length * 2)
    this.second = grown(this.second, new Int32Array(size))
    this.milli = grown(this.milli, new Uint16Array(size))
    this.day = grown(this.day, new Int16Array(size))
    this.kind = grown(this.kind, new Uint8Array(size))
    this.eventEnd = grown(this.eventEnd, new Uint32Array(size))
  }
}
