import { openDatabase } from '../database'
import { readSettings } from '../settings'
import { claimFolder, isFolderClaimed } from '../single-run'

export type Connection = { appUrl: string; ownerUrl: string; close: () => Promise<void> }

/**
 * The database of this checkout: the one the environment names, else the embedded server, which is joined when
 * Treaty runs and left running, or started for this command alone and stopped after it.
 */
export async function connect(): Promise<Connection> {
  const { TREATY_APP_URL: appUrl, TREATY_OWNER_URL: ownerUrl } = process.env
  if (appUrl && ownerUrl) return { appUrl, ownerUrl, close: async () => undefined }
  const { dataDir } = readSettings()
  const external = Boolean(process.env.DATABASE_URL)
  // While the folder is ours a starting Treaty refuses politely, instead of losing its database when we end.
  const release = external || isFolderClaimed(dataDir) ? () => undefined : claimFolder(dataDir)
  try {
    const database = await openDatabase(dataDir)
    const close = async () => {
      if (!database.joined) await database.stop()
      release()
    }
    return { appUrl: database.appUrl, ownerUrl: database.ownerUrl, close }
  } catch (error) {
    release()
    throw error
  }
}
