import 'server-only'
import type { Tx } from '@/db/client'
import type { ReviewPack } from '@/lib/contracts/review-pack'
import { diffAgreement } from '@/lib/domain/agreement/diff-agreement'
import { dayOf } from '@/lib/domain/format/format-instant'
import { getAgreementVersion, listAgreementVersions } from '../agreement/read'
import type { Scope } from '../scope'
import type { Looked } from './pack-numbers'

/** What changed since the last review: versions that came into force, decisions that were to be done. */
export async function packChanges(
  tx: Tx,
  scope: Scope,
  looked: Looked & { n: number },
): Promise<Pick<ReviewPack, 'versions' | 'earlier'>> {
  return {
    versions: await changedVersions(tx, scope, looked),
    earlier: await earlierDecisions(tx, scope, looked),
  }
}

async function changedVersions(tx: Tx, scope: Scope, { from, to, asOf, now }: Looked) {
  const moment = asOf ?? now
  const { versions } = await listAgreementVersions(tx, scope, {}, moment)
  const zone = scope.workspace.timeZone
  const own = versions.filter(({ status, effective_at }) => {
    const day = dayOf(effective_at, zone)
    return status !== 'upcoming' && day >= from && day <= to
  })
  const told: ReviewPack['versions'] = []
  for (const { n, title, why, effective_at } of own.reverse()) {
    const { content } = await getAgreementVersion(tx, scope, { n }, moment)
    const before = n > 1 ? (await getAgreementVersion(tx, scope, { n: n - 1 }, moment)).content : null
    const changes = before === null ? [] : diffAgreement(before, content).map(change => change.text)
    told.push({ n, title, why, effective_at, changes })
  }
  return told
}

type Row = { id: string; body: string; owner: string; dueDay: string; doneAt: Date | null }

async function earlierDecisions(
  { sql }: Tx,
  { workspaceId }: Scope,
  { n, asOf, now }: Looked & { n: number },
): Promise<ReviewPack['earlier']> {
  const rows = await sql<Row[]>`
    select d.id, d.body, u.name as owner, d.due_day as "dueDay",
      case when e.ended_at <= ${asOf ?? now} then e.ended_at end as "doneAt"
    from app.review r
    join app.review_record k on k.workspace_id = ${workspaceId} and k.review_id = r.id
    join app.review_decision d on d.workspace_id = ${workspaceId} and d.review_id = r.id
    join app.app_user u on u.id = d.owner_id
    left join app.review_decision_end e on e.workspace_id = ${workspaceId} and e.decision_id = d.id
    where r.workspace_id = ${workspaceId} and e.kind is distinct from 'withdrawn'
      and r.n = (select max(p.n) from app.review p
        join app.review_record q on q.workspace_id = ${workspaceId} and q.review_id = p.id
        where p.workspace_id = ${workspaceId} and p.n < ${n})
    order by d.due_day, d.id`
  return rows.map(({ id, body, owner, dueDay, doneAt }) => ({
    ...{ id, body, owner, due_day: dueDay },
    done_at: doneAt?.toISOString() ?? null,
  }))
}
