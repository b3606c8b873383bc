import { expect, test } from 'vitest'
import { type FilesAction, type ImportFile, importOrder, reduceFiles } from './import-files'
import { bytesWords } from './import-words'
import { readingParameters } from './reading-choices'

const file = new File(['a,b'], 'leads.csv')
const after = (...actions: FilesAction[]) => actions.reduce(reduceFiles, [] as readonly ImportFile[])
const add: FilesAction = {
  type: 'add',
  files: [
    { id: '1', file },
    { id: '2', file },
  ],
}

test('a choice makes a refused file choosable again and keeps the others', () => {
  const files = after(
    add,
    { type: 'change', id: '1', change: { step: 'refused', problem: 'no' } },
    { type: 'choose', id: '1', choices: { kind: 'leads' } },
  )
  expect(files).toMatchObject([
    { id: '1', step: 'choosing', problem: null, choices: { kind: 'leads', source: null } },
    { id: '2', step: 'choosing' },
  ])
  expect(after(add, { type: 'remove', id: '1' }).map(each => each.id)).toEqual(['2'])
})

test('leads are imported before what refers to them', () => {
  const kinds = (['stage_history', 'events', 'leads', 'opportunities'] as const).map(kind => ({ kind }))
  expect(importOrder(kinds).map(each => each.kind)).toEqual([
    'leads',
    'opportunities',
    'events',
    'stage_history',
  ])
})

test('the query holds what was chosen and nothing else', () => {
  const choices = {
    kind: null,
    source: 'hubspot',
    timeZone: null,
    dateOrder: 'dmy',
    isHistory: true,
    mapping: { Plan: '' },
  } as const
  expect(Object.fromEntries(readingParameters(choices, 'a.csv'))).toEqual({
    file_name: 'a.csv',
    source: 'hubspot',
    date_order: 'dmy',
    backfill: 'true',
    mapping: '{"Plan":""}',
  })
})

test.each([
  [999, '999 B'],
  [1_536, '1.5 kB'],
  [25_000_000, '25 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(bytesWords(bytes)).toBe(words)
})
