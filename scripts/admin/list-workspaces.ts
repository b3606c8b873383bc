import type { Command } from './command'
import { printTable } from './print-table'

export const listWorkspaces: Command = {
  name: 'workspace list',
  summary: 'List the workspaces of this installation.',
  usage: '',
  options: {},
  async run(operator) {
    const rows = (await operator.listWorkspaces()).map(each => [
      each.slug,
      each.name,
      each.timeZone,
      each.currency,
      each.createdAt.toISOString().slice(0, 10),
    ])
    if (rows.length === 0) return 'There is no workspace yet. Make one with: workspace create'
    return printTable(['slug', 'name', 'time zone', 'currency', 'created'], rows)
  },
}
