import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { agreedText } from '@/db/agreed-text'
import type { Tx } from '@/db/client'
import type { ProposeInput } from '@/lib/contracts/agreement'
import { parseAgreement } from '@/lib/contracts/parse-agreement'
import { readDraft } from '../draft/read-draft'
import { AppError } from '../errors'
import type { Written } from '../gate'
import { notify } from '../live/notify'
import type { Scope } from '../scope'
import { lockAgreement } from './lock'
import { getProposal } from './proposals'
import { contentInForce } from './read'

const SLACK_MS = 5 * 60_000

/** Puts the draft before both sides: its content is checked, hashed, and from then on nobody's to change. */
export async function propose(tx: Tx, scope: Scope, input: ProposeInput, now: Date): Promise<Written> {
  const { actor, workspaceId } = scope
  if (actor.kind !== 'user' || !actor.id)
    return { ok: false, code: 'forbidden', message: 'A person proposes, not a program.' }
  await lockAgreement(tx, scope)
  const draft = await readDraft(tx, scope, now)
  const parsed = parseAgreement(draft.content)
  if (!parsed.ok) {
    const [first] = parsed.refusals
    throw new AppError('invalid', `${first?.clause}: ${first?.message}`, {
      errors: parsed.refusals.map(({ path, clause, message }) => ({
        path,
        message: `${clause}: ${message}`,
      })),
    })
  }
  const { canonical, hash } = agreedText(parsed.content)
  if (hash !== input.hash)
    return {
      ok: false,
      code: 'conflict',
      message: 'The draft went on while you read it. Look at what changed and propose again.',
    }
  const inForce = await contentInForce(tx, scope, now)
  if (inForce !== null && agreedText(inForce).hash === hash)
    return { ok: false, code: 'invalid', message: 'The draft says what is in force already.' }
  if (input.effective_at && Date.parse(input.effective_at) < now.getTime() - SLACK_MS)
    return { ok: false, code: 'invalid', message: 'It cannot take effect in the past. Choose a later time.' }
  const id = uuidv7()
  const authors = await authorsSinceLastVersion(tx, scope, actor.id)
  // Two who propose at once compute the same number and try: the unique key lets one through.
  const [row] = await tx.sql<{ n: number }[]>`
    insert into app.agreement_proposal (workspace_id, id, n, attempt, title, why, canonical, hash, effective_at,
      authors, proposed_by)
    select ${workspaceId}, ${id}, next.n,
      (select count(*)::int + 1 from app.agreement_proposal p where p.workspace_id = ${workspaceId} and p.n = next.n),
      ${input.title}, ${input.why}, ${canonical}, ${hash}, ${input.effective_at}, ${authors}::uuid[], ${actor.id}
    from (select coalesce(max(n), 0) + 1 as n from app.agreement_version where workspace_id = ${workspaceId}) next
    where not exists (
      select 1 from app.agreement_proposal p where p.workspace_id = ${workspaceId} and not exists (
        select 1 from app.agreement_proposal_end e where e.workspace_id = ${workspaceId} and e.proposal_id = p.id))
    on conflict do nothing returning n`
  if (!row)
    return {
      ok: false,
      code: 'conflict',
      message: 'There is a proposal that waits for signatures already. Withdraw it, or let it be decided.',
    }
  await notify(tx, scope, 'agreement', [id])
  const { content: _, ...body } = await getProposal(tx, scope, { id })
  return {
    ok: true,
    status: 201,
    body,
    audit: {
      verb: 'agreement.proposed',
      object: { kind: 'agreement', id },
      after: { n: row.n, hash, effective_at: input.effective_at },
      reason: input.why,
    },
    outbox: [{ topic: 'agreement.proposed', payload: { proposal_id: id, n: row.n, hash } }],
  }
}

async function authorsSinceLastVersion({ sql }: Tx, scope: Scope, proposer: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select distinct user_id as id from app.agreement_change
    where workspace_id = ${scope.workspaceId} and user_id is not null and at > coalesce(
      (select max(recorded_at) from app.agreement_version where workspace_id = ${scope.workspaceId}), '-infinity')`
  return [...new Set([proposer, ...rows.map(row => row.id)])]
}
