import { v7 as uuidv7 } from 'uuid'
import { withWorkspace } from '../../db/client'
import { createWorkspaceInput } from '../../lib/contracts/workspace'
import { recordAudit } from '../../lib/server/record'
import { operatorScope } from '../../lib/server/session'
import { insertWorkspace } from '../../lib/server/workspace/write'
import { type Command, required, UsageError } from './command'

export const createWorkspace: Command = {
  name: 'workspace create',
  summary: 'Make an empty workspace.',
  usage: '--name NAME --slug slug --time-zone Europe/Berlin --currency EUR',
  options: {
    name: { type: 'string' },
    slug: { type: 'string' },
    'time-zone': { type: 'string', default: 'UTC' },
    currency: { type: 'string', default: 'USD' },
  },
  async run(operator, given) {
    const input = createWorkspaceInput.parse({
      name: required(given, 'name'),
      slug: required(given, 'slug'),
      time_zone: required(given, 'time-zone'),
      currency: required(given, 'currency'),
    })
    if ((await operator.listWorkspaces()).some(each => each.slug === input.slug)) {
      throw new UsageError(`There is already a workspace "${input.slug}".`)
    }
    const id = uuidv7()
    await withWorkspace(id, async tx => {
      await insertWorkspace(tx, id, input)
      const scope = await operatorScope(tx, id)
      await recordAudit(tx, scope, [
        { verb: 'workspace.created', object: { kind: 'workspace', id }, after: { ...input } },
      ])
    })
    return `Created workspace "${input.name}" (${input.slug}), ${input.time_zone}, ${input.currency}.`
  },
}
