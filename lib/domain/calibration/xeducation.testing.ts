import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { NO_FACTS } from '../criteria/lead-facts'
import type { PastCase } from './past-case'

/** A set whose licence forbids a copy: read from beside the checkout, and skipped where it is not. */
const folder = new URL('../../../../shared/data/', import.meta.url)

export const hasXeducation = existsSync(new URL('xeducation_sample/Leads.csv', folder))

/** Independent answers to the set. */
export const xeducationReference = () =>
  JSON.parse(readFileSync(new URL('reference/xeducation_sample.json', folder), 'utf8'))

/** The leads by their number, with all columns but the outcome as attributes; nothing in them is dated. */
export function xeducationCases(): PastCase[] {
  const text = readFileSync(new URL('xeducation_sample/Leads.csv', folder), 'utf8')
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true })
  return rows
    .toSorted((a, b) => Number(a['Lead Number']) - Number(b['Lead Number']))
    .map(({ Converted, 'Prospect ID': id = '', 'Lead Number': _, ...told }) => ({
      id,
      mql: null,
      facts: { ...NO_FACTS, attributes: Object.fromEntries(Object.entries(told).filter(isFilledIn)) },
      events: [],
      isWon: Converted === '1',
    }))
}

/** An unfilled drop-down says "Select". */
const isFilledIn = ([, value]: [string, string]) => value !== '' && value !== 'Select'
