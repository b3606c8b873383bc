import 'server-only'
import { withoutWorkspace } from '@/db/client'
import { DEMO_IDENTITIES } from '@/db/seed/demo-identities'

/** The sample company's people one may be with one press; empty where there is no sample company. */
export async function listDemoIdentities() {
  const emails = DEMO_IDENTITIES.map(each => each.email)
  const present = await withoutWorkspace(
    ({ sql }) => sql<{ email: string }[]>`select email from app.app_user
      where email in ${sql(emails)} and password_hash is null and deactivated_at is null`,
    { readOnly: true },
  )
  return DEMO_IDENTITIES.filter(each => present.some(person => person.email === each.email))
}
