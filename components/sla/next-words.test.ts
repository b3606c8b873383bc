import { describe, expect, it } from 'vitest'
import { nextWords } from './next-words'

const silent = {
  outcome: null,
  sql_at: null,
  disposition: null,
  reason: null,
  deemed_at: null,
  first_touch_at: null,
}
const deemed_at = '2026-03-10T09:00:00.000Z'

describe('what became of a broken promise', () => {
  it.each([
    [{}, 'Still waiting', 'warn'],
    [{ first_touch_at: deemed_at }, 'Touched, no answer yet', 'warn'],
    [{ deemed_at }, 'Deemed accepted', 'warn'],
    [{ deemed_at, first_touch_at: deemed_at }, 'Deemed accepted', 'warn'],
    [{ deemed_at, disposition: 'accepted' as const }, 'Accepted', 'plain'],
    [{ deemed_at, sql_at: deemed_at }, 'Became an SQL', 'good'],
  ])('%j is "%s"', (more, text, tone) => {
    expect(nextWords({ ...silent, ...more })).toEqual({ text, tone })
  })
})
