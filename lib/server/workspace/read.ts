import 'server-only'
import { withUser, withWorkspace } from '@/db/client'

/** The workspaces a person is a member of, by name. Each name is read through its own workspace's door. */
export async function listOwnWorkspaces(userId: string): Promise<{ id: string; name: string }[]> {
  const memberships = await withUser(
    userId,
    ({ sql }) => sql<{ id: string }[]>`select workspace_id as id from app.membership
      where user_id = ${userId} and deactivated_at is null order by created_at limit 20`,
    { readOnly: true },
  )
  const named: { id: string; name: string }[] = []
  for (const { id } of memberships) {
    const [row] = await withWorkspace(
      id,
      ({ sql }) => sql<{ name: string }[]>`select name from app.workspace where workspace_id = ${id}`,
      { readOnly: true },
    )
    if (row) named.push({ id, name: row.name })
  }
  return named.sort((a, b) => a.name.localeCompare(b.name, 'en'))
}
