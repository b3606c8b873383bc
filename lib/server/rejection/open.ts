import 'server-only'
import type { Tx } from '@/db/client'
import type {
  OpenPart,
  OpenRejection,
  OpenRejections,
  OpenRejectionsRequest,
} from '@/lib/contracts/rejection'
import { grantOf } from '@/lib/domain/policy/policy'
import { CHECKED_REASONS, checkEvidence, type EvidenceFlag } from '@/lib/domain/rejection/check-evidence'
import { isReasonCode } from '@/lib/domain/rejection/reasons'
import { shiftDay, startOfDay } from '@/lib/domain/time/edge'
import { readEvidence } from '../disposition/evidence'
import { type FoundRow, foundColumns, viewRow } from '../handoff/listed-row'
import { ownedBy, ownerNames } from '../lead/own-leads'
import type { Fragment } from '../metric/sql/fragment'
import type { Scope } from '../scope'

const SHOWN = 50
/** Checking an answer against the evidence reads its lead's history: the newest so many are checked. */
const CHECKED = 1_000

type Row = FoundRow & {
  note: string | null
  dispute: string | null
  attempts: number | null
  agreementVersion: number | null
  leadId: string
}

/** `GET /api/v1/rejections/open`: answers that wait for their code, and those the evidence speaks against. */
export async function listOpenRejections(
  tx: Tx,
  scope: Scope,
  { from, to }: OpenRejectionsRequest,
): Promise<OpenRejections> {
  const { sql } = tx
  const { answered, pending, asked } = conditions(tx, scope, { from, to }, await ownerNames(tx, scope))
  const [counts] = await sql<{ of: number; total: number }[]>`
    select count(*)::int as of, (count(*) filter (where r.verdict = 'pending'))::int as total
    from app.handoff r left join app.lead l on l.workspace_id = ${scope.workspaceId} and l.id = r.lead_id
    where ${answered}`
  const uncoded = await listRows(tx, scope, sql`${answered} ${pending}`, SHOWN)
  const checked = await listRows(tx, scope, asked, CHECKED)
  const contradicted = await contradictions(tx, scope, checked)
  return {
    uncoded: {
      total: counts?.total ?? 0,
      of: counts?.of ?? 0,
      rows: uncoded.map(row => view(row, null)),
    },
    contradicted: {
      total: contradicted.length,
      checked: checked.length,
      rows: contradicted.slice(0, SHOWN).map(({ row, flag }) => view(row, flag)),
    },
    can_recode: scope.role !== null && grantOf(scope.role, 'rejection.recode') === 'all',
    can_contest: scope.role !== null && grantOf(scope.role, 'dispute.open') === 'all',
  }
}

/** The answers that one of the counts above counts. */
export async function idsOfOpen(
  tx: Tx,
  scope: Scope,
  part: OpenPart,
  period: OpenRejectionsRequest,
): Promise<string[]> {
  const { sql } = tx
  const { answered, pending, asked } = conditions(tx, scope, period, await ownerNames(tx, scope))
  if (part === 'uncoded' || part === 'answered') {
    const rows = await sql<{ id: string }[]>`
      select r.id from app.handoff r
      left join app.lead l on l.workspace_id = ${scope.workspaceId} and l.id = r.lead_id
      where ${answered} ${part === 'uncoded' ? pending : sql``}`
    return rows.map(({ id }) => id)
  }
  const checked = await listRows(tx, scope, asked, CHECKED)
  if (part === 'checked') return checked.map(({ id }) => id)
  return (await contradictions(tx, scope, checked)).map(({ row }) => row.id)
}

function conditions(
  { sql }: Tx,
  { workspaceId, workspace: { timeZone } }: Scope,
  { from, to }: OpenRejectionsRequest,
  names: Awaited<ReturnType<typeof ownerNames>>,
) {
  const dated = sql`${from ? sql`and r.disposed_at >= ${new Date(startOfDay(from, timeZone))}` : sql``}
    ${to ? sql`and r.disposed_at < ${new Date(startOfDay(shiftDay(to, 1), timeZone))}` : sql``}`
  const answered = sql`r.workspace_id = ${workspaceId} and r.disposition is not null
    and r.disposition <> 'accepted' ${dated} ${ownedBy(sql, names)}`
  const pending = sql`and r.verdict = 'pending'`
  const asked = sql`${answered} and r.mql_at is not null and r.reason = any(${CHECKED_REASONS}::text[])`
  return { answered, pending, asked }
}

async function listRows({ sql }: Tx, scope: Scope, where: Fragment, limit: number): Promise<Row[]> {
  return sql<Row[]>`
    select ${foundColumns(sql, 'handoff')}, r.agreement_version as "agreementVersion", note.body as note, r.dispute,
      (select (e.detail ->> 'attempts')::int from app.handoff_event e
        where e.workspace_id = ${scope.workspaceId} and e.lead_id = r.lead_id and e.at = r.disposed_at
          and e.kind = r.disposition and e.detail ? 'attempts' order by e.recorded_at desc limit 1) as attempts
    from app.handoff r
    left join app.lead l on l.workspace_id = ${scope.workspaceId} and l.id = r.lead_id
    left join app.lead_contact c on c.workspace_id = ${scope.workspaceId} and c.lead_id = r.lead_id
    left join lateral (select body from app.handoff_note n
      where n.workspace_id = ${scope.workspaceId} and n.lead_id = r.lead_id and n.handoff_id = r.id
      order by n.created_at desc limit 1) note on true
    where ${where} order by r.disposed_at desc nulls last, r.id desc limit ${limit}`
}

async function contradictions(
  tx: Tx,
  scope: Scope,
  rows: readonly Row[],
): Promise<{ row: Row; flag: EvidenceFlag }[]> {
  const evidence = await readEvidence(tx, scope, rows)
  return rows.flatMap(row => {
    const known = evidence.get(row.id)
    if (!known || row.reason === null || !isReasonCode(row.reason)) return []
    const flag = checkEvidence(row.reason, known, row.attempts)
    return flag ? [{ row, flag }] : []
  })
}

const view = (row: Row, flag: EvidenceFlag | null): OpenRejection => ({
  ...viewRow(row, 'handoff'),
  note: row.note,
  dispute: row.dispute,
  flag,
})
