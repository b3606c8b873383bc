import { type ChildProcess, spawn } from 'node:child_process'

export type Serving = { appUrl: string; secret: string; baseUrl: string; port: number; development?: boolean }

/** Starts the app as a process of its own. */
export function serve({ appUrl, secret, baseUrl, port, development = false }: Serving): ChildProcess {
  return spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', development ? 'dev' : 'start', '-p', String(port)],
    {
      stdio: development ? 'inherit' : ['ignore', 'ignore', 'inherit'],
      // A group of its own: Ctrl-C reaches whoever started it alone, which then stops the server in order.
      detached: true,
      env: {
        ...process.env,
        PORT: String(port),
        TREATY_APP_URL: appUrl,
        TREATY_SECRET: secret,
        TREATY_BASE_URL: baseUrl,
        NEXTAUTH_URL: baseUrl,
        NEXTAUTH_SECRET: secret,
        NODE_ENV: development ? 'development' : 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        NEXT_MANUAL_SIG_HANDLE: '1',
      },
    },
  )
}

/** Waits until a server answers that it is ready, for two minutes at most. */
export async function waitUntilReady(port: number, server: ChildProcess): Promise<void> {
  for (let i = 0; i < 600 && server.exitCode === null; i++) {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (response?.ok) return
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  throw new Error('The server did not become ready within two minutes.')
}
