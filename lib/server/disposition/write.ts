import 'server-only'
import type { Tx } from '@/db/client'
import type { DisposeInput, DisposeManyInput } from '@/lib/contracts/disposition'
import { AppError } from '../errors'
import type { Written } from '../gate'
import type { Scope } from '../scope'
import { disposeHandoffs } from './dispose'

/** Sales answers one handoff. */
export async function disposeHandoff(tx: Tx, scope: Scope, { id, ...asked }: DisposeInput): Promise<Written> {
  const { done, refused, audit } = await disposeHandoffs(tx, scope, [id], asked)
  const [answer] = done
  if (answer) return { ok: true, status: 201, body: answer, audit }
  const [refusal] = refused
  if (!refusal) throw new Error('a handoff was neither answered nor refused')
  return { ok: false, code: refusal.code, message: refusal.message }
}

/** Sales gives many handoffs one answer; each succeeds or is refused by itself. */
export async function disposeHandoffsAtOnce(
  tx: Tx,
  scope: Scope,
  { ids, ...asked }: DisposeManyInput,
): Promise<Written> {
  const { done, refused, audit } = await disposeHandoffs(tx, scope, [...new Set(ids)], asked)
  if (done.length === 0) {
    const first = refused[0]
    throw new AppError(first?.code ?? 'conflict', first?.message ?? 'Nothing could be answered.')
  }
  return { ok: true, body: { done, refused }, audit }
}
