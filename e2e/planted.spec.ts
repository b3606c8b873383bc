import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createWorkspace, expect, test } from './fixtures'

const shared = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'shared')
const checker = join(shared, 'tools', 'check-planted.mjs')

test('the planted data set gives exactly its truth over the public API', async ({ baseURL }) => {
  test.skip(!existsSync(checker), 'the reference answers are not beside this checkout')
  test.setTimeout(180_000)
  const { token } = await createWorkspace()
  const reference = join(shared, 'data', 'reference')
  const { stdout } = await promisify(execFile)(process.execPath, [
    checker,
    ...['--base', baseURL ?? '', '--token', token, '--data', join(shared, 'data', 'planted_dev')],
    ...[
      '--truth',
      join(reference, 'planted_dev_truth.json'),
      '--episodes',
      join(reference, 'planted_dev_episodes.json'),
    ],
  ]).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? String(error) }))
  expect(stdout).toMatch(/^\d{3} passed, 0 failed$/m)
})
