import { openApiDocument } from '@/lib/contracts/openapi'
import { env } from '@/lib/server/env'

/** Public: how to call the API is no secret, and says nothing of any workspace. */
export function GET(): Response {
  return Response.json(openApiDocument(env().TREATY_BASE_URL), {
    headers: { 'cache-control': 'public, max-age=300' },
  })
}
