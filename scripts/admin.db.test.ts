import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import postgres from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../db/testing'
import { startCluster } from './database'

const database = openTestDatabase()

type Ended = { code: number | null; out: string; err: string }

/** The command line as an operator runs it: a process of its own. */
async function admin(
  words: string[],
  options: { env?: Record<string, string>; input?: string } = {},
): Promise<Ended> {
  const env = options.env ?? { TREATY_APP_URL: database.appUrl, TREATY_OWNER_URL: database.ownerUrl }
  const { TREATY_APP_URL: _, TREATY_OWNER_URL: __, ...rest } = process.env
  const child = spawn(
    process.execPath,
    ['--import', './scripts/typescript.mjs', 'scripts/admin.ts', ...words],
    {
      env: { ...rest, ...env },
    },
  )
  child.stdin.end(options.input ?? '')
  const ended = new Promise<number | null>(done => child.on('exit', done))
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, out: out.trim(), err: err.trim() }
}

const audit = (verb: string) => database.super`
  select actor_kind, actor_id, object_kind, object_id, after from app.audit_event where verb = ${verb}`

describe('with a database in the environment', () => {
  test('makes a workspace, once, and leaves an audit row of the operator', async () => {
    const words = [
      'workspace',
      'create',
      '--name',
      'Acme',
      '--slug',
      'acme',
      '--time-zone',
      'Europe/Berlin',
      '--currency',
      'eur',
    ]
    expect(await admin(words)).toMatchObject({
      code: 0,
      out: 'Created workspace "Acme" (acme), Europe/Berlin, EUR.',
    })
    expect(await admin(words)).toMatchObject({ code: 2, err: 'There is already a workspace "acme".' })
    expect((await admin(['workspace', 'list'])).out).toMatch(/^acme {2,}Acme {2,}Europe\/Berlin {2,}EUR/m)
    expect(await audit('workspace.created')).toMatchObject([
      { actor_kind: 'operator', actor_id: null, object_kind: 'workspace' },
    ])
  })

  test('adds a person with a password shown once, or one from standard input that is not shown', async () => {
    const add = (email: string, extra: string[] = [], input = '') =>
      admin(
        [
          'user',
          'create',
          '--workspace',
          'acme',
          '--email',
          email,
          '--name',
          'Ada',
          '--role',
          'admin',
          ...extra,
        ],
        { input },
      )
    const first = await add('Ada@Acme.example')
    expect(first.out).toMatch(
      /^ada@acme\.example is now admin of Acme\.\nPassword \(shown once\): (\w{5}-){3}\w{5}$/,
    )
    const second = await add('bo@acme.example', ['--password-stdin'], 'meadow-kettle-otter\n')
    expect(second).toMatchObject({ code: 0, out: 'bo@acme.example is now admin of Acme.' })
    expect(await add('cy@acme.example', ['--password-stdin'], 'acme123')).toMatchObject({
      code: 2,
      err: /at least 8/,
    })
    expect(await add('ada@acme.example')).toMatchObject({ code: 2, err: /already a member/ })
    const hashes = await database.super`select password_hash from app.app_user order by email`
    expect(hashes.map(row => row.password_hash)).toEqual([
      expect.stringMatching(/^\$argon2id\$/),
      expect.stringMatching(/^\$argon2id\$/),
    ])
    expect(await audit('member.added')).toMatchObject([
      { actor_kind: 'operator', after: { role: 'admin' } },
      {},
    ])
  })

  test('deactivates a person, but never the last admin', async () => {
    const end = (email: string) => admin(['user', 'deactivate', '--workspace', 'acme', '--email', email])
    expect(await end('bo@acme.example')).toMatchObject({ code: 0 })
    expect(await end('ada@acme.example')).toMatchObject({ code: 2, err: /keeps at least one admin/ })
    expect(await audit('member.deactivated')).toHaveLength(1)
  })

  test('prints a new token and nothing else, lists it without its secret, and revokes it', async () => {
    const made = await admin(['token', 'create', '--workspace', 'acme', '--scopes', 'read,import'])
    expect(made).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^treaty_[0-9a-f]{32}_[\w-]{43}$/),
      err: '',
    })
    const list = await admin(['token', 'list', '--workspace', 'acme'])
    expect(list.out).toContain(`…${made.out.slice(-4)}`)
    expect(list.out).not.toContain(made.out.slice(-20))
    const id = /[0-9a-f-]{36}/.exec(list.out)?.[0] ?? ''
    expect(await admin(['token', 'revoke', '--workspace', 'acme', '--id', id])).toMatchObject({ code: 0 })
    expect(await admin(['token', 'revoke', '--workspace', 'acme', '--id', id])).toMatchObject({
      code: 2,
      err: /already revoked/,
    })
    expect(await audit('token.created')).toMatchObject([{ object_id: id }])
    expect(await audit('token.revoked')).toMatchObject([{ object_id: id }])
  })

  test('imports a file and says what became of its rows; the same file again changes nothing', async () => {
    const file = 'lib/server/import/fixtures/planted_dev/leads.csv'
    const run = (...more: string[]) => admin(['import', '--workspace', 'acme', ...more, file])
    expect((await run('--dry-run')).out).toContain('400 created + 0 updated')
    expect(await run('--kind', 'leads')).toMatchObject({
      code: 0,
      out: 'leads.csv: leads of generic, 400 rows = 400 created + 0 updated + 0 unchanged + 0 skipped + 0 failed',
    })
    expect((await run()).out).toContain('0 created + 0 updated + 400 unchanged')
    expect(await audit('import.start')).toMatchObject([
      { actor_kind: 'operator' },
      { actor_kind: 'operator' },
    ])
    const wrong = await admin(['import', '--workspace', 'acme', 'package.json'])
    expect(wrong).toMatchObject({ code: 1, out: '' })
    expect(await admin(['import', '--workspace', 'acme', 'nowhere.csv'])).toMatchObject({
      code: 2,
      err: /no file nowhere.csv/,
    })
  })

  test.each([
    ['an unknown command', ['frobnicate'], /Unknown command "frobnicate"/],
    ['an unknown option', ['workspace', 'list', '--colour'], /Unknown option '--colour'/],
    ['a missing option', ['token', 'create'], /--workspace is missing/],
    ['an unknown workspace', ['token', 'list', '--workspace', 'nope'], /no workspace "nope". Known: acme/],
    [
      'a zone that is none',
      ['workspace', 'create', '--name', 'X', '--slug', 'x2', '--time-zone', 'Mars/Base'],
      /--time-zone: not a known/,
    ],
    ['a scope that is none', ['token', 'create', '--workspace', 'acme', '--scopes', 'read,root'], /--scopes/],
  ])('refuses %s in words and with exit code 2', async (_, words, message) => {
    expect(await admin(words)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message) })
  })

  test('explains itself without touching a database', async () => {
    const help = await admin(['--help'], {
      env: { TREATY_APP_URL: 'postgres://nowhere', TREATY_OWNER_URL: 'postgres://nowhere' },
    })
    expect(help).toMatchObject({ code: 0, out: expect.stringContaining('workspace create') })
  })
})

describe('with a data folder', () => {
  const folder = join(process.cwd(), '.data', `admin-test-${process.pid}`)
  const env = { TREATY_DATA_DIR: folder }
  const create = (slug: string) => admin(['workspace', 'create', '--name', slug, '--slug', slug], { env })
  const answers = async (port: number, password: string) => {
    const sql = postgres(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`, {
      max: 1,
      connect_timeout: 2,
    })
    const answer = await sql`select 1`.then(
      () => true,
      () => false,
    )
    await sql.end({ timeout: 1 })
    return answer
  }
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('starts PostgreSQL when nothing runs, migrates, works and stops it; leaves it alone when it ran before', async () => {
    expect(await create('one')).toMatchObject({ code: 0 })
    const cluster = await startCluster(folder)
    try {
      expect(cluster.joined).toBe(false)
      expect(await create('two')).toMatchObject({ code: 0 })
      expect(await answers(cluster.port, cluster.password)).toBe(true)
    } finally {
      await cluster.stop()
    }
    expect(await answers(cluster.port, cluster.password)).toBe(false)
    expect((await admin(['workspace', 'list'], { env })).out).toMatch(/one[\s\S]+two/)
  })
})
