// `npm start`: from a bare checkout to a served app. Uses no dependency and runs on Node 18 and newer, because
// it is what installs the dependencies and the newer Node they bring.
import { spawn } from 'node:child_process'
import { ensureInstalled, nodeBinary, root } from './install.mjs'

ensureInstalled()
const child = spawn(
  nodeBinary(),
  ['--import', './scripts/typescript.mjs', 'scripts/run.ts', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    // A group of its own: a terminal's Ctrl-C would reach the database before the server in front of it.
    detached: true,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
