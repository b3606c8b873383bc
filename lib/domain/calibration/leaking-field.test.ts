import { expect, it } from 'vitest'
import { leakingWords } from './leaking-field'

it.each([
  ['Tags', 'tags'],
  ['Lead Quality', 'lead quality'],
  ['Lead Profile', 'lead profile'],
  ['Last Notable Activity', 'last notable activity'],
  ['lead_status', 'status'],
  ['LeadStatus', 'status'],
  ['hs_lifecycle_stage', 'stage'],
  ['Closed Lost Reason', 'lost'],
])('refuses %s', (name, words) => {
  expect(leakingWords(`attributes.${name}`)).toBe(words)
})

it.each([
  'Lead Origin',
  'Last Activity',
  'Specialization',
  'Page Views Per Visit',
  'A free copy of Mastering The Interview',
  'Asymmetrique Profile Index',
  'email_type',
])('lets %s pass', name => {
  expect(leakingWords(`attributes.${name}`)).toBeNull()
})

it.each(['industry', 'source', 'job_title', 'annual_revenue'])('knows that every workspace has %s', field => {
  expect(leakingWords(field)).toBeNull()
})
