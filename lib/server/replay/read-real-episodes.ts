import 'server-only'
import type { Tx } from '@/db/client'
import type { RealEpisode } from '@/lib/domain/replay/lead-stretches'
import { inSpan, type LeadSpan } from './lead-span'

type Row = Omit<RealEpisode, 'amountMinor'> & { leadId: string; amountMinor: number | string | null }

/** What really became of the leads of a span, handoff by handoff. */
export async function readEpisodes(tx: Tx, span: LeadSpan): Promise<Map<string, RealEpisode[]>> {
  const rows = await tx.sql<Row[]>`
    select lead_id as "leadId", id, mql_at as "mqlAt", accepted_at as "acceptedAt", disposed_at as "disposedAt",
      disposition, verdict, reason, sql_at as "sqlAt", closed_at as "closedAt", outcome, date_only as "dateOnly",
      case when amount_state = 'declared' then amount_minor end as "amountMinor"
    from app.handoff
    where workspace_id = ${span.workspaceId} and ${inSpan(tx, 'lead_id', span)}
    order by lead_id, n`
  const episodes = new Map<string, RealEpisode[]>()
  for (const { leadId, amountMinor, ...row } of rows) {
    const episode = { ...row, amountMinor: amountMinor === null ? null : Number(amountMinor) }
    const known = episodes.get(leadId)
    if (known) known.push(episode)
    else episodes.set(leadId, [episode])
  }
  return episodes
}
