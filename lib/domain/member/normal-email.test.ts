import { expect, test } from 'vitest'
import { normalEmail } from './normal-email'

test.each([
  [' Maya@Northwind.example ', 'maya@northwind.example'],
  ['ｍａｙａ＠northwind.example', 'maya@northwind.example'],
  ['maya@northwind.example', 'maya@northwind.example'],
])('%j is %j (C9)', (written, normal) => {
  expect(normalEmail(written)).toBe(normal)
  expect(normalEmail(normal)).toBe(normal)
})
