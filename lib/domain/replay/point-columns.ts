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

function grown<Kind extends Int32Array | Int16Array | Uint32Array | Uint16Array | Uint8Array>(
  numbers: Kind,
  larger: Kind,
): Kind {
  larger.set(numbers)
  return larger
}
