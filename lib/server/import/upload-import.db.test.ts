import { beforeEach, describe, expect, test } from 'vitest'
import { createTestWorkspace, openTestDatabase } from '@/db/testing'
import { type ImportBatchView, importRequest } from '@/lib/contracts/import'
import { AppError } from '../errors'
import { detectImport } from './detect-import'
import { inWorkspace, operator, pieces } from './import-file.testing'
import { getImport } from './read'
import { MAX_BYTES } from './split-head'
import { uploadImport } from './upload-import'
import { stopImportWorker } from './worker'

const database = openTestDatabase()
let workspaceId = ''
beforeEach(async () => {
  workspaceId = (await createTestWorkspace(database)).id
  return stopImportWorker
})

const LEADS = `lead_id,email,company,mql_at
L1,ana@example.com,Acme,2026-03-01T10:00:00Z
L2,bo@example.com,Globex,2026-03-02T10:00:00Z
`

type Sent = { query?: string; headers?: Record<string, string>; body?: AsyncIterable<Uint8Array> }

function streamOf(body: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const parts = body[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
}

const bytes = (text: string) => new TextEncoder().encode(text)

async function send(file: string | Uint8Array, sent: Sent = {}) {
  const scope = await operator(workspaceId)
  const url = `http://localhost/api/v1/imports?${sent.query ?? 'kind=leads'}`
  const body = sent.body ?? pieces(typeof file === 'string' ? bytes(file) : file, 7_000)
  const request = new Request(url, { method: 'POST', headers: sent.headers ?? {} })
  const input = importRequest.parse(Object.fromEntries(new URL(url).searchParams))
  return uploadImport(scope, input, streamOf(body), new Date(), request)
}

async function refusal(file: string | Uint8Array, sent: Sent = {}): Promise<AppError> {
  const error = await send(file, sent).then(
    () => null,
    (error: unknown) => error,
  )
  if (error instanceof AppError) return error
  throw new Error(`it was not refused: ${error}`)
}

async function finished(batch: ImportBatchView): Promise<ImportBatchView> {
  for (let i = 0; i < 400; i++) {
    const scope = await operator(workspaceId)
    const now = await inWorkspace(workspaceId, tx => getImport(tx, scope, { id: batch.id ?? '' }))
    if (now.status === 'done' || now.status === 'failed') return now
    await new Promise(next => setTimeout(next, 50))
  }
  throw new Error('the import did not end')
}

const left = () =>
  inWorkspace(workspaceId, async tx => {
    const [row] = await tx.sql`
      select (select count(*)::integer from app.import_batch) as batches,
        (select count(*)::integer from app.import_chunk) as chunks, (select count(*)::integer from app.lead) as leads`
    return row
  })

describe('sending a file', () => {
  test('is answered at once and imported in the background', async () => {
    const { status, body } = await send(LEADS)
    expect([status, body.status, body.kind, body.source]).toEqual([202, 'queued', 'leads', 'generic'])
    const batch = await finished(body)
    expect(batch).toMatchObject({ status: 'done', progress: 100, file_bytes: bytes(LEADS).length })
    expect(batch.counts).toMatchObject({ rows: 2, created: 2 })
    expect(await left()).toEqual({ batches: 1, chunks: 0, leads: 2 })
  })

  test('fifty times under one key is one import and one answer (G1)', async () => {
    const headers = { 'idempotency-key': 'leads-of-march' }
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(LEADS, { headers })))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    const [first] = answers
    if (first) await finished(first.body)
    expect(await left()).toEqual({ batches: 1, chunks: 0, leads: 2 })
  })

  test('with a used key and another file is refused (G2)', async () => {
    const headers = { 'idempotency-key': 'leads-of-march' }
    const { body } = await send(LEADS, { headers })
    expect((await refusal(LEADS.replace('Acme', 'Other'), { headers })).code).toBe('key_reused')
    await finished(body)
    expect(await left()).toMatchObject({ batches: 1, chunks: 0 })
  })

  test('remembers the columns a person chose, for the next file with the same headers', async () => {
    const odd = 'Kennung,Firma,Reif am\nL1,Acme,2026-03-01T10:00:00Z\n'
    expect((await refusal(odd, { query: 'kind=leads' })).code).toBe('invalid')
    const mapping = { Kennung: 'leadId', Firma: 'company', 'Reif am': 'mqlAt' }
    const query = `kind=leads&mapping=${encodeURIComponent(JSON.stringify(mapping))}`
    const first = await finished((await send(odd, { query })).body)
    expect(first).toMatchObject({ status: 'done', counts: { rows: 1, created: 1 } })
    const scope = await operator(workspaceId)
    const input = importRequest.omit({ dry_run: true }).parse({ kind: 'auto' })
    const stream = streamOf(pieces(bytes(odd)))
    const { body } = await detectImport(scope, input, stream)
    expect(body).toMatchObject({ kind: 'leads', remembered: true, problem: null })
    const again = await finished((await send(odd, { query: 'kind=auto' })).body)
    expect(again.counts).toMatchObject({ rows: 1, unchanged: 1 })
  })

  test('that is cut off leaves nothing', async () => {
    async function* cut() {
      yield bytes(LEADS.repeat(10_000))
      throw new TypeError('terminated')
    }
    expect(await refusal('', { body: cut() })).toMatchObject({ code: 'malformed', message: /cut off/ })
    expect(await refusal(LEADS, { headers: { 'content-length': '9000' } })).toMatchObject({
      code: 'malformed',
    })
    expect(await left()).toEqual({ batches: 0, chunks: 0, leads: 0 })
  })
})

describe('a file that cannot be taken', () => {
  const binary = (...start: number[]) => new Uint8Array([...start, ...new Uint8Array(600)])
  test.each([
    ['gzip', binary(0x1f, 0x8b, 8, 0), 'unsupported'],
    ['a workbook', binary(0x50, 0x4b, 3, 4), 'unsupported'],
    ['an old workbook', binary(0xd0, 0xcf, 0x11, 0xe0), 'unsupported'],
    ['an empty file', '', 'invalid'],
    ['two columns of one name', 'lead_id,company,Company\nL1,a,b\n', 'invalid'],
    ['columns nobody knows', 'alpha,beta\n1,2\n', 'invalid'],
    ['an unclosed quote', `lead_id,company\nL1,"${'x'.repeat(200_000)}`, 'invalid'],
  ])('%s is refused with a reason', async (_, file, code) => {
    const error = await refusal(file)
    expect(error.code).toBe(code)
    expect(error.message.length).toBeGreaterThan(15)
    expect(await left()).toEqual({ batches: 0, chunks: 0, leads: 0 })
  })

  test('that is too large is refused by its announced length', async () => {
    const headers = { 'content-length': String(MAX_BYTES + 1) }
    expect((await refusal(LEADS, { headers })).code).toBe('too_large')
    expect(await left()).toEqual({ batches: 0, chunks: 0, leads: 0 })
  })

  test('that breaks late fails as a whole, with the line', async () => {
    const good = Array.from(
      { length: 20_000 },
      (_, i) => `M${i},m${i}@example.com,Acme,2026-03-01T10:00:00Z\n`,
    ).join('')
    const broken = `lead_id,email,company,mql_at\n${good}M1,"never closed,x,y\n${'z\n'.repeat(100_000)}`
    const batch = await finished((await send(broken)).body)
    expect(batch).toMatchObject({ status: 'failed', problem: /^Line 20002: .*Nothing was imported\.$/ })
    expect(batch.counts.rows).toBe(0)
    expect(await left()).toEqual({ batches: 1, chunks: 0, leads: 0 })
  })
})

describe('rows that cannot be read', () => {
  test('fail alone, and come back safe to open in a spreadsheet', async () => {
    const file = `lead_id,email,company,mql_at
L1,ana@example.com,Acme,2026-03-01T10:00:00Z
L2,bo@example.com,=1+1,not a date
,cy@example.com,@SUM(A1),2026-03-01
L4,di@example.com,Nul\u0000byte,2026-03-02T10:00:00Z
L5,too,few
`
    const batch = await finished((await send(file)).body)
    expect(batch.counts).toMatchObject({ rows: 5 })
    const { created, updated, unchanged, skipped, failed } = batch.counts
    expect(created + updated + unchanged + skipped + failed).toBe(5)
    expect(failed).toBeGreaterThanOrEqual(2)
    const scope = await operator(workspaceId)
    const { downloadErrors } = await import('./read')
    const { body, fileName } = await inWorkspace(workspaceId, tx =>
      downloadErrors(tx, scope, { id: batch.id ?? '' }),
    )
    expect(fileName).toBe('leads-errors.csv')
    expect(body.split('\n')[0]).toBe('line,outcome,column,message,lead_id,email,company,mql_at')
    expect(body).toContain("'=1+1")
    expect(body).not.toMatch(/(^|,)[=@]/m)
  })
})
