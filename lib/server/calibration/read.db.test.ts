import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { type CalibrationRequest, calibrationRequest } from '@/lib/contracts/calibration'
import { importInto } from '../import/import-file.testing'
import { memberScope } from '../member-scope.testing'
import { operatorScope } from '../session'
import { getCalibration } from './read'

/** A set whose licence forbids a copy is read from beside the checkout, and skipped where it is not. */
const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const planted = (name: string) =>
  readFileSync(new URL(`../import/fixtures/planted_dev/${name}.csv`, import.meta.url))

const database = openTestDatabase()
const now = new Date('2026-07-01T12:00:00Z')

const ask = (id: string, request: Partial<CalibrationRequest> = {}) =>
  withWorkspace(
    id,
    async tx =>
      getCalibration(tx, await operatorScope(tx, id), { ...calibrationRequest.parse({}), ...request }, now),
    { readOnly: true },
  )

describe('planted_dev', () => {
  let id = ''
  beforeAll(async () => {
    id = (await createTestWorkspace(database)).id
    for (const name of ['leads', 'events', 'status_history', 'opportunities'])
      await importInto(id, planted(name))
  })

  it('counts the won handoffs that are old enough, and says what it lacks', async () => {
    const answer = await ask(id)
    const { cases, won, open } = answer.handoffs
    expect(cases + open).toBe(434)
    expect(won).toBeLessThanOrEqual(21)
    expect(won).toBeGreaterThan(10)
    expect(answer.weights).toMatchObject({ state: 'missing', reason: 'earlier' })
    expect(answer.drift).toMatchObject({ state: 'missing', since: null })
    expect(answer.version).toBeNull()
    expect(answer.score.bands.reduce((sum, band) => sum + band.cases, 0)).toBe(answer.score.cases)
  })

  it('shows the numbers to an executive, and none of it to another workspace', async () => {
    const member = await createTestMember(database, id, 'executive')
    const answer = await withWorkspace(id, async tx =>
      getCalibration(tx, await memberScope(tx, id, member, 'replay.run'), {}, now),
    )
    expect(answer.handoffs).toEqual((await ask(id)).handoffs)
    const other = await createTestWorkspace(database)
    expect((await ask(other.id)).handoffs).toMatchObject({ cases: 0, won: 0, is_enough: false })
  })
})

test('asks for fields by name, not more than a few', () => {
  expect(calibrationRequest.parse({ score: 'attributes.a, attributes.b' }).score).toEqual([
    'attributes.a',
    'attributes.b',
  ])
  expect(calibrationRequest.safeParse({ score: 'a,b,c,d,e,f' }).success).toBe(false)
  expect(calibrationRequest.safeParse({ score: ' , ' }).success).toBe(false)
})

describe.skipIf(!existsSync(`${folder}xeducation_sample`))(
  'a vendor score, imported without any date',
  () => {
    let id = ''
    beforeAll(async () => {
      id = (await createTestWorkspace(database)).id
      await importInto(id, readFileSync(`${folder}xeducation_sample/Leads.csv`))
    })

    it('holds the vendor score against what became of the leads, and refuses what sales wrote', async () => {
      const want = JSON.parse(readFileSync(`${folder}reference/xeducation_sample.json`, 'utf8'))
      const score = ['Activity', 'Profile'].map(name => `attributes.Asymmetrique ${name} Score`)
      const answer = await ask(id, { score })
      expect(answer.handoffs).toMatchObject({ cases: 2246, won: 895, undated: 2246 })
      expect(answer.refused.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['Last Notable Activity', 'Lead Profile', 'Lead Quality', 'Tags']),
      )
      const found = Object.fromEntries(
        answer.score.thresholds.map(row => [row.threshold, [row.cases, row.won]]),
      )
      expect(answer.other_scores).toContainEqual(score)
      type Row = { n: number; converted: number }
      const wanted = Object.entries<Row>(want.vendor_total_thresholds).filter(([, { n }]) => n > 0)
      expect(found).toEqual(Object.fromEntries(wanted.map(([at, { n, converted }]) => [at, [n, converted]])))
      expect(answer.weights).toMatchObject({ state: 'missing', reason: 'no_quarters' })
    })
  },
)
