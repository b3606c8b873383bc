// Finds a Chromium for the journeys, or installs Debian's. No dependency, Node 18 and newer.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export function findBrowser() {
  const found = installed()
  if (found) return found
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('Installing Chromium from Debian …')
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    spawnSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      },
    )
    const now = installed()
    if (now) return now
  }
  console.error(
    'No Chromium was found. Install it (Debian: apt-get install chromium), or name one: CHROMIUM_PATH=/path/to/chromium npm test',
  )
  process.exit(1)
}

function installed() {
  const named = process.env.CHROMIUM_PATH
  if (named && existsSync(named)) return named
  return KNOWN.find(path => existsSync(path)) ?? playwrightsOwn()
}

function playwrightsOwn() {
  const folder = join(homedir(), '.cache', 'ms-playwright')
  if (!existsSync(folder)) return undefined
  return readdirSync(folder)
    .filter(name => name.startsWith('chromium-'))
    .map(name => join(folder, name, 'chrome-linux', 'chrome'))
    .find(path => existsSync(path))
}
