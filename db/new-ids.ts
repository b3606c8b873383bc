import { randomFillSync } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'

const ID_BYTES = 16
const pool = new Uint8Array(ID_BYTES * 1024)
let used = pool.length

/** A UUIDv7 for rows made by the hundred thousand: randomness is drawn for a thousand at a time. */
export function newBulkId(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const random = pool.subarray(used, used + ID_BYTES)
  used += ID_BYTES
  return uuidv7({ random })
}
