import { expect, it } from 'vitest'
import { oneLine } from './send-mail'

it('keeps a header on its line', () => {
  expect(oneLine('Due soon\r\nBcc: everybody@example.com')).toBe('Due soon  Bcc: everybody@example.com')
  expect(oneLine('a\u0000b\u2028c\td\u007fe')).toBe('a b c d e')
  expect(oneLine('  Grüße 日本  ')).toBe('Grüße 日本')
})
