import { expect, test } from 'vitest'
import { parseAgreement } from '../parse-agreement'
import { TEMPLATES } from './templates'

test.each(Object.entries(TEMPLATES))('%s could be proposed as it is', (_, { content }) => {
  expect(parseAgreement(content)).toEqual({ ok: true, content })
})
