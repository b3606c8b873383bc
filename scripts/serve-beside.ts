import { openDatabase } from './database'
import { serve, waitUntilReady } from './serve'
import { readSettings } from './settings'
import { requireFreePort } from './single-run'

/**
 * One more server process on PORT, beside a running Treaty and on its database and its build, as a second machine
 * would be. Prints the server's process id once it is ready, and leaves it to whoever asked.
 */
async function main(): Promise<void> {
  const { dataDir, port, secret, baseUrl } = readSettings()
  const database = await openDatabase(dataDir)
  if (!database.joined) {
    await database.stop()
    throw new Error(`Nothing runs on ${dataDir}. Start Treaty first.`)
  }
  await requireFreePort(port)
  const server = serve({ appUrl: database.appUrl, secret, baseUrl, port })
  await waitUntilReady(port, server)
  // As text: a number would be coloured where colours are forced.
  console.log(String(server.pid))
  process.exit(0)
}

await main()
