import { listMembers } from '../../lib/server/member/read'
import { type Command, required } from './command'
import { printTable } from './print-table'

export const listUsers: Command = {
  name: 'user list',
  summary: 'List the members of a workspace.',
  usage: '--workspace slug',
  options: { workspace: { type: 'string' } },
  async run(operator, given) {
    const workspace = await operator.findWorkspace(required(given, 'workspace'))
    const { members } = await operator.read(workspace.id, listMembers)
    const rows = members.map(each => [
      each.email,
      each.name,
      each.role,
      each.deactivated_at ? 'deactivated' : 'active',
    ])
    if (rows.length === 0) return 'No members yet. Add one with: user create'
    return printTable(['e-mail', 'name', 'role', 'state'], rows)
  },
}
