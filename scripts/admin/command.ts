import type { ParseArgsOptionsConfig } from 'node:util'
import type { Operator } from './operator'

export type Arguments = {
  options: Record<string, string | boolean | undefined>
  files: string[]
}

export type Command = {
  name: string
  summary: string
  /** What follows the name, as the help shows it. */
  usage: string
  options: ParseArgsOptionsConfig
  /** Answers the text to print on standard output. */
  run: (operator: Operator, given: Arguments) => Promise<string>
}

/** What the operator did wrong, told without a stack. */
export class UsageError extends Error {
  override name = 'UsageError'
}

export function required({ options }: Arguments, name: string): string {
  const value = options[name]
  if (typeof value !== 'string' || value.trim() === '') throw new UsageError(`--${name} is missing.`)
  return value
}

export function optional({ options }: Arguments, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}
