/** Runs once in each server process: checks the environment and arranges for an orderly end. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { env } = await import('./lib/server/env')
  const { drainOnSignal } = await import('./lib/server/drain')
  env()
  drainOnSignal()
}
