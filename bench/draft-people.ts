import { encode } from 'next-auth/jwt'
import postgres from 'postgres'
import { v7 as uuidv7 } from 'uuid'
import { DEFAULT_SETTINGS } from '../lib/domain/workspace/settings'
import { openSession } from '../lib/server/identity/session-row'

/** A new workspace with so many signed-in marketers; returns its id and their cookies. */
export async function draftPeople(
  ownerUrl: string,
  secret: string,
  count: number,
): Promise<{ workspaceId: string; cookies: string[] }> {
  const workspaceId = uuidv7()
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    await sql.unsafe(`set treaty.workspace_id = '${workspaceId}'`)
    await sql`insert into app.workspace (workspace_id, slug, name, time_zone, currency, is_sample, settings)
      values (${workspaceId}, ${`draft-${workspaceId.slice(-12)}`}, 'Draft', 'UTC', 'USD', false,
        ${JSON.stringify(DEFAULT_SETTINGS)}::text::jsonb)`
    const cookies: string[] = []
    for (let i = 0; i < count; i++) {
      const userId = uuidv7()
      await sql`insert into app.app_user (id, email, name) values (${userId}, ${`${userId}@bench.example`}, 'Editor')`
      await sql`insert into app.membership (workspace_id, user_id, role) values (${workspaceId}, ${userId}, 'marketer')`
      const opened = await openSession(userId, { ip: null, userAgent: null })
      cookies.push(`treaty.session=${await encode({ token: { secret: opened }, secret })}`)
    }
    return { workspaceId, cookies }
  } finally {
    await sql.end({ timeout: 2 })
  }
}
