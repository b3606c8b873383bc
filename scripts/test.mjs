// `npm test`: everything, from a bare checkout: format, types, unit, database, production build, journeys through
// a real browser. Uses no dependency and runs on Node 18 and newer. Its last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { ensureInstalled, nodeBinary, root } from './install.mjs'

const results = mkdtempSync(join(tmpdir(), 'treaty-test-'))
const totals = { passed: 0, failed: 0, skipped: 0 }

ensureInstalled()
const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
  NEXT_TELEMETRY_DISABLED: '1',
  FORCE_COLOR: '0',
}

check('format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.'])
// Types of routes that a development server left behind would be checked as well.
for (const stale of ['types', 'dev/types'])
  rmSync(join(root, '.next', stale), { recursive: true, force: true })
check('route types', ['node_modules/next/dist/bin/next', 'typegen'])
check('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'])
vitest('unit')
vitest('database')
if (check('production build', ['--import', './scripts/typescript.mjs', 'scripts/build.ts'])) journeys()
else totals.failed++

rmSync(results, { recursive: true, force: true })
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`)
process.exit(totals.failed > 0 ? 1 : 0)

function run(args, more = {}) {
  const started = Date.now()
  const { status } = spawnSync(nodeBinary(), args, { cwd: root, env: { ...env, ...more }, stdio: 'inherit' })
  return { ok: status === 0, seconds: ((Date.now() - started) / 1000).toFixed(0) }
}

/** A step that passes or fails as a whole counts as one test. */
function check(name, args) {
  console.log(`\n— ${name}`)
  const { ok, seconds } = run(args)
  totals[ok ? 'passed' : 'failed']++
  console.log(`${ok ? 'passed' : 'FAILED'}: ${name} (${seconds} s)`)
  return ok
}

function vitest(project) {
  console.log(`\n— ${project} tests`)
  const file = join(results, `${project}.json`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const { ok } = run(['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters])
  const report = read(file)
  const failed = report?.numFailedTests ?? 0
  totals.passed += report?.numPassedTests ?? 0
  totals.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  // A suite that does not load fails without a test: it counts as one.
  totals.failed += failed > 0 ? failed : ok ? 0 : 1
}

function journeys() {
  console.log('\n— journeys in a real browser')
  const file = join(results, 'journeys.json')
  const browser = findBrowser()
  const args = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/playwright.config.ts']
  const { ok } = run(args, { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file })
  const stats = read(file)?.stats
  totals.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0)
  totals.skipped += stats?.skipped ?? 0
  const failed = stats?.unexpected ?? 0
  totals.failed += failed > 0 ? failed : ok ? 0 : 1
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
