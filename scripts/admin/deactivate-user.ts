import { normalEmail } from '../../lib/domain/member/normal-email'
import { listMembers } from '../../lib/server/member/read'
import { deactivateMember } from '../../lib/server/member/write'
import { type Command, required, UsageError } from './command'

export const deactivateUser: Command = {
  name: 'user deactivate',
  summary: 'End a membership; the person is signed out at once.',
  usage: '--workspace slug --email E',
  options: { workspace: { type: 'string' }, email: { type: 'string' } },
  async run(operator, given) {
    const workspace = await operator.findWorkspace(required(given, 'workspace'))
    const email = normalEmail(required(given, 'email'))
    const { members } = await operator.read(workspace.id, listMembers)
    const member = members.find(each => each.email === email)
    if (!member) throw new UsageError(`${email} is not a member of ${workspace.name}.`)
    await operator.write(workspace.id, (tx, scope) => deactivateMember(tx, scope, { id: member.id }))
    return `${email} is no longer a member of ${workspace.name}.`
  },
}
