import { describe, expect, test } from 'vitest'
import { HEAD_BYTES } from './prepare-plan'
import { splitHead } from './split-head'

async function* pieces(sizes: readonly number[], thenFails = false): AsyncIterable<Uint8Array> {
  for (const size of sizes) yield new Uint8Array(size)
  if (thenFails) throw new TypeError('terminated')
}
const sizeOf = async (body: AsyncIterable<Uint8Array>) => {
  let bytes = 0
  for await (const piece of body) bytes += piece.length
  return bytes
}

describe('splitHead', () => {
  test.each([
    [[10, 20], 30, true],
    [[], 0, true],
    [[HEAD_BYTES - 1, 1, 5], HEAD_BYTES, false],
    [[HEAD_BYTES * 3], HEAD_BYTES * 3, false],
  ])('of pieces %j looks at %i bytes and passes on all', async (sizes, head, complete) => {
    const split = await splitHead(pieces(sizes), null)
    expect([split.head.bytes.length, split.head.complete]).toEqual([head, complete])
    expect(await sizeOf(split.whole)).toBe(sizes.reduce((sum, size) => sum + size, 0))
  })

  test('refuses more than is taken, wherever it ends', async () => {
    const { whole } = await splitHead(pieces([HEAD_BYTES, 100, 100]), null, HEAD_BYTES + 150)
    await expect(sizeOf(whole)).rejects.toMatchObject({ code: 'too_large' })
    const exact = await splitHead(pieces([HEAD_BYTES, 100]), null, HEAD_BYTES + 100)
    expect(await sizeOf(exact.whole)).toBe(HEAD_BYTES + 100)
  })

  test('refuses a body of another length than was announced, and one that breaks off', async () => {
    const { whole } = await splitHead(pieces([100]), 101)
    await expect(sizeOf(whole)).rejects.toMatchObject({ code: 'malformed', message: /100 of 101 bytes/ })
    await expect(splitHead(pieces([100], true), null)).rejects.toMatchObject({ code: 'malformed' })
    const late = await splitHead(pieces([HEAD_BYTES, 100], true), null)
    await expect(sizeOf(late.whole)).rejects.toMatchObject({ code: 'malformed' })
  })
})
