import { text } from 'node:stream/consumers'
import { addedMember, addMemberInput } from '../../lib/contracts/member'
import { PASSWORD_MAX, passwordProblem } from '../../lib/domain/member/password-problem'
import { MEMBER_ROLES, ROLE_LABELS } from '../../lib/domain/policy/roles'
import { enrolMember } from '../../lib/server/member/write'
import { type Arguments, type Command, required, UsageError } from './command'

export const createUser: Command = {
  name: 'user create',
  summary: `Add a person to a workspace. Roles: ${MEMBER_ROLES.join(', ')}.`,
  usage: '--workspace slug --email E --name NAME --role ROLE [--password-stdin]',
  options: {
    workspace: { type: 'string' },
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    'password-stdin': { type: 'boolean', default: false },
  },
  async run(operator, given) {
    const workspace = await operator.findWorkspace(required(given, 'workspace'))
    const input = addMemberInput.parse({
      email: required(given, 'email'),
      name: required(given, 'name'),
      role: required(given, 'role'),
    })
    const password = await chosenPassword(given, [input.email, input.name, workspace.name])
    const written = await operator.write(workspace.id, (tx, scope) =>
      enrolMember(tx, scope, { ...input, password }),
    )
    const member = addedMember.parse(written)
    const lines = [`${member.email} is now ${ROLE_LABELS[member.role].toLowerCase()} of ${workspace.name}.`]
    if (member.password === null) lines.push('They sign in with the password they already have.')
    else if (password === null) lines.push(`Password (shown once): ${member.password}`)
    return lines.join('\n')
  },
}

async function chosenPassword({ options }: Arguments, context: string[]): Promise<string | null> {
  if (!options['password-stdin']) return null
  const given = (await text(process.stdin)).slice(0, PASSWORD_MAX * 8)
  const password = given.replace(/\r?\n$/, '')
  const problem = passwordProblem(password, context)
  if (problem) throw new UsageError(problem)
  return password
}
