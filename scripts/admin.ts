import { parseArgs } from 'node:util'
import { ZodError } from 'zod'
import { type Arguments, type Command, UsageError } from './admin/command'
import { createToken } from './admin/create-token'
import { createUser } from './admin/create-user'
import { createWorkspace } from './admin/create-workspace'
import { deactivateUser } from './admin/deactivate-user'
import { importFiles } from './admin/import-files'
import { listTokens } from './admin/list-tokens'
import { listUsers } from './admin/list-users'
import { listWorkspaces } from './admin/list-workspaces'
import { openOperator } from './admin/operator'
import { revokeToken } from './admin/revoke-token'

const COMMANDS: readonly Command[] = [
  createWorkspace,
  listWorkspaces,
  createUser,
  listUsers,
  deactivateUser,
  createToken,
  listTokens,
  revokeToken,
  importFiles,
]

const WRONG_USE = 2
const FAILED = 1

function help(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ name, usage, summary }) => [
    `  ${`${name} ${usage}`.trim()}`,
    `      ${summary}`,
  ])
  return ['Usage: npm run --silent admin -- <command> [options]', '', ...lines].join('\n')
}

async function main(words: string[]): Promise<number> {
  const asksHelp = words.includes('--help') || words.includes('-h')
  const command = COMMANDS.find(({ name }) => words.join(' ').startsWith(name))
  if (!command) {
    const near = COMMANDS.filter(({ name }) => name.startsWith(`${words[0]} `))
    if (asksHelp || words.length === 0) return print(help(near.length > 0 ? near : COMMANDS))
    return complain(
      `Unknown command "${words.join(' ')}".\n\n${help(near.length > 0 ? near : COMMANDS)}`,
      WRONG_USE,
    )
  }
  if (asksHelp) return print(help([command]))
  try {
    return print(await run(command, parse(command, words.slice(command.name.split(' ').length))))
  } catch (error) {
    if (error instanceof UsageError) return complain(error.message, WRONG_USE)
    if (error instanceof ZodError) return complain(error.issues.map(describe).join('\n'), WRONG_USE)
    return complain(error instanceof Error ? error.message : String(error), FAILED)
  }
}

function parse(command: Command, words: string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: command.options,
      allowPositionals: true,
    })
    return { options: values as Arguments['options'], files: positionals }
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${help([command])}`)
  }
}

async function run(command: Command, given: Arguments): Promise<string> {
  const operator = await openOperator()
  try {
    return await command.run(operator, given)
  } finally {
    await operator.close()
  }
}

function describe({ path, message }: ZodError['issues'][number]): string {
  return `--${path.join('.').replaceAll('_', '-')}: ${message}`
}

function print(text: string): number {
  console.log(text)
  return 0
}

function complain(text: string, code: number): number {
  console.error(text)
  return code
}

// Not exitCode: the embedded server's own exit hook would end the process with 0.
process.exit(await main(process.argv.slice(2)))
