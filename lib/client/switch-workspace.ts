import { RequestFailed } from './problem'
import { writeJson } from './request'

/** Null when switched (the page then reloads), else what to tell the person. */
export async function switchWorkspace(workspaceId: string): Promise<string | null> {
  try {
    await writeJson(`/api/v1/workspaces/${workspaceId}/open`, { method: 'POST', body: {} })
  } catch (error) {
    return error instanceof RequestFailed ? error.message : 'Treaty cannot be reached right now.'
  }
  // A full load: no number of the other workspace may stay in a cache of this tab.
  window.location.assign('/overview')
  return null
}
