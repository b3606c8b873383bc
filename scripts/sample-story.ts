import { closeConnections } from '../db/client'
import { holdSampleRounds } from '../lib/server/alignment/hold-sample-rounds'
import { holdSampleReview } from '../lib/server/review/hold-sample-review'

/** What the people of the sample company did with Treaty itself: told by the product, on the sample's own numbers. */
export async function tellSampleStory(appUrl: string, workspaceId: string): Promise<void> {
  process.env.TREATY_APP_URL = appUrl
  try {
    await holdSampleRounds(workspaceId)
    await holdSampleReview(workspaceId)
  } finally {
    await closeConnections()
  }
}
