import { revokeToken as revoke } from '../../lib/server/token/write'
import { type Command, required, UsageError } from './command'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const revokeToken: Command = {
  name: 'token revoke',
  summary: 'Refuse a token from now on.',
  usage: '--workspace slug --id ID',
  options: { workspace: { type: 'string' }, id: { type: 'string' } },
  async run(operator, given) {
    const workspace = await operator.findWorkspace(required(given, 'workspace'))
    const id = required(given, 'id')
    if (!UUID.test(id)) throw new UsageError('--id is the id that "token list" shows.')
    await operator.write(workspace.id, (tx, scope) => revoke(tx, scope, { id }))
    return `Revoked token ${id}.`
  },
}
