import 'server-only'
import type { Tx } from '@/db/client'
import { commentInput } from '@/lib/contracts/agreement-talk'
import { formatDay } from '@/lib/domain/format/format-day'
import type { DecisionChange } from '@/lib/domain/review/decision-change'
import { addComment } from '../agreement/comments'
import type { Written } from '../gate'
import type { AuditEntry, Message } from '../record'
import { draftSuggestion } from '../rejection/draft'
import type { Scope } from '../scope'
import { suggestionSpan } from './pack'

type Decided = { body: string; owner: string; dueDay: string; n: number; to: string; change: DecisionChange }
type Refused = Extract<Written, { ok: false }>
type Put = { ok: true; commentId: string; audit: AuditEntry[]; outbox: Message[] }

/** Says a decision where it belongs in the draft: under the edit it takes up, or on the clause it is about. */
export async function intoDraft(tx: Tx, scope: Scope, decided: Decided, now: Date): Promise<Put | Refused> {
  const { change, n, body, owner, dueDay } = decided
  const words = `Decided in review ${n}: ${body} ${owner}, until ${formatDay(dueDay)}.`
  if (change.kind === 'clause') return say(tx, scope, { anchor: change.anchor, body: words })
  if (change.kind === 'thread') {
    const anchor = await anchorOf(tx, scope, change.id)
    if (anchor === null)
      return { ok: false, code: 'conflict', message: 'What was proposed in the draft is resolved already.' }
    return say(tx, scope, { anchor, body: words, thread_id: change.id })
  }
  const drafted = await draftSuggestion(
    tx,
    scope,
    { ...suggestionSpan(decided.to), suggestion: change.key },
    now,
  )
  if (!drafted.ok) return drafted
  const thread = drafted.body as { id: string; anchor: string }
  const said = await say(tx, scope, { anchor: thread.anchor, body: words, thread_id: thread.id })
  return said.ok
    ? {
        ...said,
        commentId: thread.id,
        audit: [...[drafted.audit].flat(), ...said.audit],
        outbox: [...(drafted.outbox ?? []), ...said.outbox],
      }
    : said
}

async function say(tx: Tx, scope: Scope, given: object): Promise<Put | Refused> {
  const input = commentInput.safeParse(given)
  if (!input.success)
    return { ok: false, code: 'invalid', message: 'Name a clause of the draft, such as gates/gate-size.' }
  const written = await addComment(tx, scope, input.data)
  if (!written.ok) return written
  const { id } = written.body as { id: string }
  return { ok: true, commentId: id, audit: [written.audit].flat(), outbox: written.outbox ?? [] }
}

async function anchorOf({ sql }: Tx, { workspaceId }: Scope, threadId: string): Promise<string | null> {
  const [thread] = await sql<{ anchor: string }[]>`select anchor from app.agreement_comment
    where workspace_id = ${workspaceId} and id = ${threadId} and thread_id = id and resolved_at is null`
  return thread?.anchor ?? null
}
