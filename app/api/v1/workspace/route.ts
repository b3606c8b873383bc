import { noInput } from '@/lib/contracts/no-input'
import { updateWorkspaceInput } from '@/lib/contracts/workspace'
import { gate } from '@/lib/server/gate'
import { getWorkspace } from '@/lib/server/workspace/read'
import { updateWorkspace } from '@/lib/server/workspace/write'

export const GET = gate.read('workspace.read', noInput, getWorkspace)
export const PATCH = gate.write('workspace.update', updateWorkspaceInput, updateWorkspace)
