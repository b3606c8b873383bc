import 'server-only'
import { withoutWorkspace } from '@/db/client'

const holder = globalThis as { treatyDraining?: boolean }

export function startDraining(): void {
  holder.treatyDraining = true
}

/** Ready while the database answers within its deadline and no shutdown has begun. */
export async function readiness(): Promise<{ ready: boolean; reason: string | null }> {
  if (holder.treatyDraining) return { ready: false, reason: 'shutting down' }
  try {
    await withoutWorkspace(({ sql }) => sql`select 1`, { readOnly: true, timeoutMs: 2_000 })
    return { ready: true, reason: null }
  } catch {
    return { ready: false, reason: 'the database does not answer' }
  }
}
