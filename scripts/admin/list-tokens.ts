import type { TokenView } from '../../lib/contracts/token'
import { listTokens as list } from '../../lib/server/token/read'
import { type Command, required } from './command'
import { printTable } from './print-table'

export const listTokens: Command = {
  name: 'token list',
  summary: 'List the tokens of a workspace; the tokens themselves are not stored.',
  usage: '--workspace slug',
  options: { workspace: { type: 'string' } },
  async run(operator, given) {
    const workspace = await operator.findWorkspace(required(given, 'workspace'))
    const { tokens } = await operator.read(workspace.id, list)
    if (tokens.length === 0) return 'No tokens yet. Make one with: token create'
    const rows = tokens.map(each => [
      each.id,
      each.name,
      `…${each.hint}`,
      each.scopes.join(','),
      each.last_used_at?.slice(0, 16).replace('T', ' ') ?? 'never',
      stateOf(each),
    ])
    return printTable(['id', 'name', 'ends in', 'scopes', 'last used (UTC)', 'state'], rows)
  },
}

function stateOf({ revoked_at, expires_at }: TokenView): string {
  if (revoked_at) return 'revoked'
  return expires_at ? `until ${expires_at.slice(0, 10)}` : 'until revoked'
}
