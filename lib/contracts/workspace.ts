import { z } from 'zod'

/** `POST /api/v1/workspaces/{id}/open`: the workspace a person works in from now on. */
export const openWorkspaceInput = z.strictObject({ id: z.uuid() })
