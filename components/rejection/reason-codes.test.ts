import { expect, test } from 'vitest'
import { REASONS } from '@/lib/domain/rejection/reasons'
import { REASON_COLUMNS, RECYCLE_REASONS, typedReason } from './reason-codes'

test.each([
  ['1', 'more'],
  ['11', 'company_size'],
  ['16', 'student_or_personal'],
  ['21', 'content_only'],
  ['31', 'not_now'],
  ['7', 'other'],
  ['8', null],
  ['19', null],
  ['71', null],
])('%s is %s', (typed, reason) => {
  expect(typedReason(typed)).toBe(reason)
})

test('every reason that is offered has a code of its own, and none of the vague ones has', () => {
  const coded = REASON_COLUMNS.flatMap(column => column.reasons)
  const offered = Object.entries(REASONS).filter(([, reason]) => !reason.importedOnly)
  expect(new Set(coded.map(each => each.reason)).size).toBe(offered.length)
  expect(new Set(coded.map(each => each.code)).size).toBe(offered.length)
  for (const { code } of coded) expect(code).toMatch(/^[1-9]{1,2}$/)
})

test('recycling begins with "not now" and needs one digit', () => {
  expect(RECYCLE_REASONS.map(each => each.code)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
  expect(RECYCLE_REASONS[0]?.reason).toBe('not_now')
})
