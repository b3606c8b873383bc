import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { type APIRequestContext, test as base, expect } from '@playwright/test'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export type DemoIdentity = 'marketing' | 'sales' | 'rep' | 'executive'
export type Workspace = { slug: string; token: string }

/** Runs the operator's command line against the server under test and returns what it printed. */
export async function operator(...given: (string | { stdin: string })[]): Promise<string> {
  const args = given.filter(each => typeof each === 'string')
  const input = given.find(each => typeof each === 'object')
  const child = spawn(
    process.execPath,
    ['--import', './scripts/typescript.mjs', 'scripts/admin.ts', ...args],
    { cwd: root, env: { ...process.env, TREATY_DATA_DIR: join(root, '.data', 'e2e') } },
  )
  child.stdin.end(input?.stdin ?? '')
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  const [printed, complained] = await Promise.all([text(child.stdout), text(child.stderr)])
  if ((await ended) !== 0) throw new Error(`admin ${args.join(' ')}: ${complained}`)
  return printed.trim()
}

/** A new, empty workspace with a token that may do everything. */
export async function createWorkspace(
  options: { timeZone?: string; currency?: string } = {},
): Promise<Workspace> {
  const slug = `t-${randomBytes(5).toString('hex')}`
  const { timeZone = 'UTC', currency = 'USD' } = options
  await operator(
    'workspace',
    'create',
    '--name',
    `Test ${slug}`,
    '--slug',
    slug,
    '--time-zone',
    timeZone,
    '--currency',
    currency,
  )
  return { slug, token: await operator('token', 'create', '--workspace', slug) }
}

/** Signs a browser context in as a person of the sample company, without clicking through the form. */
export async function signInAs(request: APIRequestContext, identity: DemoIdentity): Promise<void> {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const response = await request.post('/api/auth/callback/demo', {
    form: { csrfToken, identity, json: 'true' },
  })
  expect(response.ok()).toBe(true)
}

/** Signs in with e-mail and password, each person from an address of their own so that no limit is shared. */
export async function signInWithPassword(
  request: APIRequestContext,
  email: string,
  password: string,
): Promise<void> {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const response = await request.post('/api/auth/callback/password', {
    form: { csrfToken, email, password, json: 'true' },
    headers: { 'x-forwarded-for': `2001:db8::${randomBytes(2).toString('hex')}` },
  })
  expect(response.ok(), await response.text()).toBe(true)
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

type Fixtures = { as: (identity: DemoIdentity) => Promise<void> }

/** A test whose page may be signed in as one of the sample company's people. */
export const test = base.extend<Fixtures>({
  as: async ({ context }, use) => {
    await use(identity => signInAs(context.request, identity))
  },
})

export { expect }
