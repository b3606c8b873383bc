import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type APIRequestContext, test as base, expect } from '@playwright/test'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const run = promisify(execFile)

export type DemoIdentity = 'marketing' | 'sales' | 'rep' | 'executive'
export type Workspace = { slug: string; token: string }

/** Runs the operator's command line against the server under test and returns what it printed. */
export async function operator(...args: string[]): Promise<string> {
  const { stdout } = await run(
    process.execPath,
    ['--import', './scripts/typescript.mjs', 'scripts/admin.ts', ...args],
    {
      cwd: root,
      env: { ...process.env, TREATY_DATA_DIR: join(root, '.data', 'e2e') },
    },
  )
  return stdout.trim()
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

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

type Fixtures = { as: (identity: DemoIdentity) => Promise<void> }

/** A test whose page may be signed in as one of the sample company's people. */
export const test = base.extend<Fixtures>({
  as: async ({ context }, use) => {
    await use(identity => signInAs(context.request, identity))
  },
})

export { expect }
