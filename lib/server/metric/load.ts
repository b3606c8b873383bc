import 'server-only'
import { type Tx, withWorkspace } from '@/db/client'
import type { MetricAnswer } from '@/lib/contracts/metric'
import type { Reporting, ReportingNote } from '@/lib/contracts/reporting'
import { dayOf } from '@/lib/domain/format/format-instant'
import type { MetricId } from '@/lib/domain/metrics/ids'
import { type MetricQuery, plainQuery } from '@/lib/domain/metrics/query'
import { ALL_METRICS } from '@/lib/domain/metrics/registry'
import { listAgreementVersions } from '../agreement/read'
import type { Scope } from '../scope'
import { currentScope, may } from '../session'
import { readMetric, readMetrics } from './read'

/** What a page of numbers has to know of its workspace, as of now or of a chosen day. */
export async function loadReporting(asOf: string | null): Promise<Reporting> {
  const scope = await currentScope('metric.read')
  const now = new Date()
  const { timeZone, currency, fiscalYearStartMonth } = scope.workspace
  return withWorkspace(
    scope.workspaceId,
    async tx => ({
      today: asOf?.slice(0, 10) ?? dayOf(now.toISOString(), timeZone),
      timeZone,
      currency,
      fiscalYearStartMonth,
      horizons: await horizonsOf(tx, scope, asOf, now),
      notes: await notesOf(tx, scope, now),
      canSeeLeads: may(scope, 'lead.list'),
      canImport: may(scope, 'import.write'),
      hasHandoffs: await hasHandoffs(tx, scope),
    }),
    { readOnly: true, pool: 'chart' },
  )
}

/** The days a cohort is given, per metric: fixed, promised in the agreement, or this workspace's own. */
async function horizonsOf(tx: Tx, scope: Scope, asOf: string | null, now: Date) {
  const horizons: Partial<Record<MetricId, number>> = {}
  for (const { id, horizon } of ALL_METRICS) {
    if (horizon === null || id === 'time_to_close' || id === 'win_probability') continue
    if (horizon.kind === 'days') horizons[id] = horizon.days
    else if (horizon.kind === 'promised_disposition')
      horizons[id] = scope.workspace.settings.dispositionDays + horizon.plusDays
    else horizons[id] = await ownHorizon(tx, scope, { ...plainQuery(id), asOf }, now)
  }
  return horizons
}

async function ownHorizon(tx: Tx, scope: Scope, query: MetricQuery, now: Date): Promise<number | undefined> {
  const answer = await readMetric(tx, scope, query, now)
  return answer.query.horizon_days ?? undefined
}

async function notesOf(tx: Tx, scope: Scope, now: Date): Promise<ReportingNote[]> {
  const { versions } = await listAgreementVersions(tx, scope, {}, now)
  return versions
    .filter(version => version.status !== 'upcoming')
    .map(({ n, title, why, effective_at }) => ({
      day: dayOf(effective_at, scope.workspace.timeZone),
      label: `Version ${n}`,
      detail: `${title}. ${why}`,
    }))
    .reverse()
}

async function hasHandoffs({ sql }: Tx, scope: Scope): Promise<boolean> {
  const [row] = await sql<{ found: boolean }[]>`
    select exists (select 1 from app.handoff where workspace_id = ${scope.workspaceId}) as found`
  return row?.found ?? false
}

/** The answers to a page's questions, each as the API would give it, all of one moment. */
export async function loadAnswers(
  queries: MetricQuery[],
): Promise<{ query: MetricQuery; answer: MetricAnswer }[]> {
  const scope = await currentScope('metric.read')
  const read = (tx: Tx) => readMetrics(tx, scope, queries, new Date())
  const answers = await withWorkspace(scope.workspaceId, read, { readOnly: true, pool: 'chart' })
  return queries.flatMap((query, i) => {
    const answer = answers[i]
    return answer ? [{ query, answer }] : []
  })
}
