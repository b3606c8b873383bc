import { openWorkspaceInput } from '@/lib/contracts/workspace'
import { gate } from '@/lib/server/gate'
import { openWorkspace } from '@/lib/server/workspace/write'

export const POST = gate.write('session.own', openWorkspaceInput, openWorkspace)
