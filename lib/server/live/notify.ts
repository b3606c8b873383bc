import 'server-only'
import type { Tx } from '@/db/client'
import { LIVE_CHANNEL } from '@/db/live-channel'
import type { LiveTopic } from '@/lib/contracts/live'
import type { Scope } from '../scope'

/** A notification holds 8,000 bytes at most: ids go in portions. */
const IDS_AT_ONCE = 150

/** Tells every browser of the workspace, once the transaction has committed, what to look at again: ids, never data. */
export async function notify(
  { sql }: Tx,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
  topic: LiveTopic,
  ids: readonly string[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    const message = JSON.stringify({ workspaceId, topic, ids: ids.slice(start, start + IDS_AT_ONCE) })
    await sql`select pg_notify(${LIVE_CHANNEL}, ${message})`
  }
}
