import { createdToken, createTokenInput } from '../../lib/contracts/token'
import { TOKEN_SCOPES } from '../../lib/domain/policy/policy'
import { createToken as create } from '../../lib/server/token/write'
import { type Command, optional, required } from './command'

export const createToken: Command = {
  name: 'token create',
  summary: `Make an API token and print it, and nothing else. Scopes: ${TOKEN_SCOPES.join(', ')} (all unless named).`,
  usage: '--workspace slug [--name NAME] [--scopes read,write,import,admin] [--expires-in-days N]',
  options: {
    workspace: { type: 'string' },
    name: { type: 'string', default: 'Command line' },
    scopes: { type: 'string', default: TOKEN_SCOPES.join(',') },
    'expires-in-days': { type: 'string' },
  },
  async run(operator, given) {
    const workspace = await operator.findWorkspace(required(given, 'workspace'))
    const days = optional(given, 'expires-in-days')
    const input = createTokenInput.parse({
      name: required(given, 'name'),
      scopes: required(given, 'scopes')
        .split(',')
        .map(scope => scope.trim()),
      expires_in_days: days === undefined ? null : Number(days),
    })
    const written = await operator.write(workspace.id, (tx, scope) => create(tx, scope, input))
    return createdToken.parse(written).token ?? ''
  },
}
