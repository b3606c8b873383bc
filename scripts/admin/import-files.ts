import { createReadStream, existsSync } from 'node:fs'
import { basename } from 'node:path'
import {
  DATE_ORDERS,
  IMPORT_KINDS,
  IMPORT_SOURCES,
  type ImportBatchView,
  importRequest,
} from '../../lib/contracts/import'
import { importFile } from '../../lib/server/import/import-file'
import { readingOf } from '../../lib/server/import/upload-import'
import { type Arguments, type Command, optional, required, UsageError } from './command'

export const importFiles: Command = {
  name: 'import',
  summary: `Import files and wait. Kinds: ${IMPORT_KINDS.join(', ')}; sources: ${IMPORT_SOURCES.join(', ')}; both are detected unless named.`,
  usage: `--workspace slug [--kind K] [--source S] [--time-zone Z] [--date-order ${DATE_ORDERS.join('|')}] [--mapping JSON] [--dry-run] FILE…`,
  options: {
    workspace: { type: 'string' },
    kind: { type: 'string' },
    source: { type: 'string' },
    'time-zone': { type: 'string' },
    'date-order': { type: 'string' },
    mapping: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
  async run(operator, given) {
    if (given.files.length === 0) throw new UsageError('Name the file to import.')
    const missing = given.files.find(file => !existsSync(file))
    if (missing) throw new UsageError(`There is no file ${missing}.`)
    const request = requestOf(given)
    const workspace = await operator.findWorkspace(required(given, 'workspace'))
    const scope = await operator.read(workspace.id, async (_, minted) => minted)
    const lines: string[] = []
    for (const file of given.files) {
      const options = { ...readingOf({ ...request, file_name: basename(file) }), dryRun: request.dry_run }
      const batch = await importFile(scope, createReadStream(file), options)
      if (batch.status === 'failed') throw new Error([...lines, `${file}: ${batch.problem}`].join('\n'))
      lines.push(report(file, batch))
    }
    return lines.join('\n')
  },
}

function requestOf(given: Arguments) {
  return importRequest.parse({
    kind: optional(given, 'kind'),
    source: optional(given, 'source'),
    time_zone: optional(given, 'time-zone'),
    date_order: optional(given, 'date-order'),
    mapping: optional(given, 'mapping'),
    dry_run: given.options['dry-run'] ? 'true' : 'false',
  })
}

function report(
  file: string,
  { kind, source, counts, warnings, problems, dry_run }: ImportBatchView,
): string {
  const parts = (['created', 'updated', 'unchanged', 'skipped', 'failed'] as const).map(
    key => `${counts[key]} ${key}`,
  )
  const head = `${basename(file)}: ${kind} of ${source}, ${counts.rows} rows = ${parts.join(' + ')}`
  return [
    dry_run ? `${head} (rehearsed, nothing was kept)` : head,
    ...warnings.map(warning => `  Note: ${warning}`),
    ...problems.map(
      ({ line, column, message }) => `  Line ${line}${column ? `, ${column}` : ''}: ${message}`,
    ),
  ].join('\n')
}
