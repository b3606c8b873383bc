/** Where the minutes lie in their document. */
export const MINUTES_FRAGMENT = 'minutes'

/** The name under which the minutes of a review are edited. */
export const minutesName = (workspaceId: string, reviewId: string) => `${workspaceId}/review/${reviewId}`

const NAME = /^([0-9a-f-]{36})\/review\/([0-9a-f-]{36})$/

/** Which review a document belongs to; null for one of another kind. */
export function reviewOfDocument(name: string): { workspaceId: string; reviewId: string } | null {
  const [, workspaceId, reviewId] = NAME.exec(name) ?? []
  return workspaceId && reviewId ? { workspaceId, reviewId } : null
}
