import type { Subject } from '@/lib/domain/metrics/declaration'
import { EXACT_ROWS, type Frame } from '@/lib/domain/metrics/frame'
import type { Outline } from '@/lib/domain/metrics/outline'
import { conversionStages, extentPlans, typicalDays } from '@/lib/domain/metrics/profile-questions'
import type { Profile } from '@/lib/domain/metrics/setting'
import { columnsOf } from '@/lib/domain/metrics/stage-columns'
import { dateIn, edgeOfDay, shiftDay } from '@/lib/domain/time/edge'
import { isBy, isInRange } from './compare-moment'
import { reached } from './compile-condition'
import type { Context } from './context'
import type { Fragment, Sql } from './fragment'
import { guardOf } from './measure-days'
import { clockOf, table } from './rows'

const tableOf = (sql: Sql, subject: Subject): Fragment =>
  subject === 'handoff' ? sql`app.handoff` : subject === 'opportunity' ? sql`app.opportunity` : sql`app.lead`

/** Whether any row of a subject bears a date without a time. */
export async function rowsHaveDates(sql: Sql, workspaceId: string, subject: Subject): Promise<boolean> {
  const dated =
    subject === 'lead'
      ? sql`exists (select 1 from app.lead where workspace_id = ${workspaceId} and created_date_only)
          or exists (select 1 from app.handoff where workspace_id = ${workspaceId} and date_only <> 0)`
      : sql`exists (select 1 from ${tableOf(sql, subject)} where workspace_id = ${workspaceId} and date_only <> 0)`
  const [row]: { found: boolean }[] = await sql`select (${dated}) as found`
  return row?.found ?? true
}

/** Whether a subject has more rows than are reckoned exactly. */
async function rowsAreMany({ sql, workspaceId }: Lookup, subject: Subject): Promise<boolean> {
  const live = subject === 'handoff' ? sql`true` : sql`voided_at is null`
  const [row]: { many: boolean }[] = await sql`
    select exists (select 1 from ${tableOf(sql, subject)} where workspace_id = ${workspaceId} and ${live}
      offset ${EXACT_ROWS}) as many`
  return row?.many ?? true
}

type Lookup = { sql: Sql; workspaceId: string; hasDates: (subject: Subject) => Promise<boolean> }

/** What has to be known of the rows before a question can be put in full, asked of PostgreSQL. */
export async function sqlProfile(lookup: Lookup, outline: Outline): Promise<Profile> {
  const { declaration } = outline
  const { subject } = declaration
  const hasDates = await lookup.hasDates(subject)
  const context = contextFor(lookup, outline, subject, hasDates)
  const isTimed = Object.values(outline.plans).some(plan =>
    Object.values(plan.measured ?? {}).some(each => each !== 'amount'),
  )
  const isLarge = isTimed && (await rowsAreMany(lookup, subject))
  const winDays = declaration.horizon?.kind === 'own_time_to_close' ? await winDaysOf(context) : null
  const extent = await extentOf(lookup, outline)
  return { hasDates, isLarge, ...extent, winDays, recorded: await recordedOf(context, outline, winDays) }
}

/** Only the cuts of the frame are read here; the question is not filtered and has no groups yet. */
function contextFor(
  { sql, workspaceId }: Lookup,
  outline: Outline,
  subject: Subject,
  hasDates: boolean,
): Context {
  const { asOf, timeZone, setting } = outline
  const frame: Frame = {
    declaration: outline.declaration,
    form: outline.form,
    horizonDays: null,
    asOf,
    range: { from: null, to: null },
    isOpen: true,
    countsBeyond: true,
    timeZone,
    workspaceZone: setting.timeZone,
    dimensions: [],
    buckets: null,
    filters: {},
    stage: outline.stage,
    compare: 'none',
    currency: setting.currency,
    minorDigits: setting.minorDigits,
    minimumN: setting.minimumN,
    rounding: null,
  }
  return { sql, workspaceId, subject, hasDates, frame }
}

async function winDaysOf(context: Context): Promise<Profile['winDays']> {
  const { sql, workspaceId } = context
  const [row]: { found: [number, number] | null }[] = await sql`
    select percentile_cont(array[0.5, 0.9]) within group (order by r.close_days) as found
    from ${table(context)} where r.workspace_id = ${workspaceId} ${live(context)} and ${reached('won', context)}`
  return row?.found ? { median: row.found[0], p90: row.found[1] } : null
}

const live = ({ sql, subject }: Context): Fragment =>
  subject === 'opportunity' ? sql`and r.voided_at is null` : sql``

/** Bounds, not the exact days: a date and an instant of it may be a day apart, and empty periods are cut off anyway. */
async function extentOf(lookup: Lookup, outline: Outline): Promise<Pick<Profile, 'firstDay' | 'lastDay'>> {
  let firstDay: string | null = null
  let lastDay: string | null = null
  for (const plan of extentPlans(outline)) {
    const context = contextFor(lookup, outline, plan.subject, await lookup.hasDates(plan.subject))
    const { sql, workspaceId } = context
    const clock = clockOf(context, plan)
    const column = sql(`r.${clock.at}`)
    const edge = plan.clock === 'due' ? sql`max(${column})` : sql`null::timestamptz`
    const [row]: { first: Date | null; last: Date | null }[] = await sql`
      select min(${column}) as first, ${edge} as last from ${table(context)}
      where r.workspace_id = ${workspaceId} ${live(context)} and ${column} is not null and ${guardOf(context, clock)}`
    const zones = [outline.timeZone, 'UTC']
    for (const day of row?.first ? zones.map(zone => dateIn(Number(row.first), zone)) : []) {
      if (firstDay === null || day < firstDay) firstDay = day
    }
    const last = row?.last ? dateIn(row.last.getTime(), outline.timeZone) : null
    if (last !== null && (lastDay === null || last > lastDay)) lastDay = last
  }
  return { firstDay, lastDay }
}

async function recordedOf(
  context: Context,
  outline: Outline,
  winDays: Profile['winDays'],
): Promise<Profile['recorded']> {
  const stages = conversionStages(outline.declaration)
  if (stages === null) return null
  const { sql, workspaceId } = context
  const to = columnsOf('handoff', stages.to)
  const [first]: { at: Date; dateOnly: boolean }[] = await sql`
    select ${sql(`r.${to.at}`)} as at, r.date_only & ${to.bit}::int <> 0 as "dateOnly" from ${table(context)}
    where r.workspace_id = ${workspaceId} and ${sql(`r.${to.at}`)} is not null and ${guardOf(context, to)}
      and ${isBy(context, to, outline.asOf)} order by ${sql(`r.${to.at}`)} limit 1`
  if (first === undefined) return null
  const since = dateIn(first.at.getTime(), first.dateOnly ? 'UTC' : outline.timeZone)
  const before = edgeOfDay(shiftDay(since, -Math.ceil(typicalDays(outline, winDays))), outline.timeZone)
  const from = columnsOf('handoff', stages.from)
  const [earlier]: { n: number }[] = await sql`
    select count(*)::int as n from ${table(context)} where r.workspace_id = ${workspaceId}
      and ${isInRange(context, from, null, before)} and ${isBy(context, from, outline.asOf)}`
  return { since, startedBefore: earlier?.n ?? 0 }
}
