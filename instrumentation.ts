/** Runs once in each server process: checks the environment, arranges for an orderly end, takes up imports that wait. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { env } = await import('./lib/server/env')
  const { drainOnSignal } = await import('./lib/server/drain')
  const { TREATY_ROLE } = env()
  drainOnSignal()
  if (TREATY_ROLE === 'all' || TREATY_ROLE === 'worker') {
    const { startImportWorker } = await import('./lib/server/import/worker')
    startImportWorker()
    const { startSlaWatch } = await import('./lib/server/sla/watch')
    startSlaWatch()
  }
  if (TREATY_ROLE === 'all' || TREATY_ROLE === 'collab') {
    const { startCollaboration } = await import('./lib/server/collaboration/start')
    // Where the way to it is looked up for each request (proxy.ts): the port is not known before.
    process.env.TREATY_COLLAB_AT = await startCollaboration()
  }
}
