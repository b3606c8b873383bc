import { readiness } from '@/lib/server/health'
import { json } from '@/lib/server/problem'

export const dynamic = 'force-dynamic'

/** Whether requests should be sent here: the database answers, and the process is not draining. */
export async function GET() {
  const { ready, reason } = await readiness()
  return json({ status: ready ? 'ready' : 'not ready', reason }, ready ? 200 : 503)
}
