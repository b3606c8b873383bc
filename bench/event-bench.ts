import postgres from 'postgres'
import { v7 as uuidv7 } from 'uuid'
import { POST } from '../app/api/v1/events/route'
import { withWorkspace } from '../db/client'
import { AGREEMENTS } from '../db/seed/agreements'
import { Rng } from '../db/seed/rng'
import { signVersion } from '../db/sign-version'
import { DEFAULT_SETTINGS } from '../lib/domain/workspace/settings'
import { operatorScope } from '../lib/server/session'
import { createToken } from '../lib/server/token/write'
import { rawEvents } from './raw-events'
import { type Times, timesOf } from './times'

const LEADS = 50_000
/** What a lead did before, so that its history is as long as a real one's. */
const BEFORE = 10
const AT_ONCE = 1_000
const SENDERS = 2
const SINGLES = 200

const TYPES = [
  'page_view',
  'email_open',
  'email_click',
  'pricing_view',
  'content_download',
  'webinar_attended',
]

export type EventFigures = {
  events: number
  perSecond: number
  /** The same rows inserted by one statement a delivery, with the same indexes and nothing else. */
  rawPerSecond: number
  delivery: Times
  handedOver: number
  singlesPerSecond: number
  single: Times
}

type Place = { workspaceId: string; token: string; leadIds: readonly string[] }

/** Posts deliveries of a thousand events to a workspace with an agreement for so many seconds, then single events. */
export async function benchEvents(ownerUrl: string, seconds: number): Promise<EventFigures> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    const place = await newPlace(owner)
    const rng = new Rng(11, 'events')
    await deliver(place, rng, AT_ONCE)
    const durations: number[] = []
    let handedOver = 0
    const started = performance.now()
    const end = started + seconds * 1_000
    const send = async () => {
      while (performance.now() < end) {
        const from = performance.now()
        handedOver += await deliver(place, rng, AT_ONCE)
        durations.push(performance.now() - from)
      }
    }
    await Promise.all(Array.from({ length: SENDERS }, send))
    const perSecond = (durations.length * AT_ONCE) / ((performance.now() - started) / 1_000)
    const singles: number[] = []
    const beforeSingles = performance.now()
    await Promise.all(
      Array.from({ length: SINGLES }, async () => {
        const from = performance.now()
        await deliver(place, rng, 1)
        singles.push(performance.now() - from)
      }),
    )
    const singlesPerSecond = SINGLES / ((performance.now() - beforeSingles) / 1_000)
    const rawPerSecond = await rawEvents(owner, { ...place, deliveries: durations.length, atOnce: AT_ONCE })
    const events = durations.length * AT_ONCE
    const [delivery, single] = [timesOf(durations), timesOf(singles)]
    return { events, perSecond, rawPerSecond, delivery, handedOver, singlesPerSecond, single }
  } finally {
    await owner.end({ timeout: 5 })
  }
}

let sent = 0

async function deliver({ token }: Place, rng: Rng, count: number): Promise<number> {
  const now = Date.now()
  const events = Array.from({ length: count }, () => {
    sent += 1
    return {
      external_id: `B${sent}`,
      lead_id: `L${rng.int(0, LEADS - 1)}`,
      type: rng.pick(TYPES),
      occurred_at: new Date(now - rng.int(0, 5_000)).toISOString(),
      properties: { page: `/p/${rng.int(1, 400)}` },
    }
  })
  const request = new Request('http://localhost/api/v1/events', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ source: 'generic', events }),
  })
  const answer = await POST(request, { params: Promise.resolve({}) })
  const body = await answer.json()
  if (answer.status !== 200 || body.counts.created !== count)
    throw new Error(JSON.stringify(body).slice(0, 300))
  return body.handoffs.length
}

async function newPlace(owner: postgres.Sql): Promise<Place> {
  const workspaceId = uuidv7()
  const [marketing, sales] = [uuidv7(), uuidv7()]
  await owner.begin(async tx => {
    await tx.unsafe(`set local treaty.workspace_id = '${workspaceId}'`)
    await tx`insert into app.workspace (workspace_id, slug, name, time_zone, currency, settings)
      values (${workspaceId}, ${`bench-${workspaceId}`}, 'Bench', 'UTC', 'USD', ${tx.json(DEFAULT_SETTINGS)})`
    for (const id of [marketing, sales]) {
      await tx`insert into app.app_user (id, email, name) values (${id}, ${`${id}@example.com`}, 'Bench')`
      await tx`insert into app.membership (workspace_id, user_id, role) values (${workspaceId}, ${id}, 'admin')`
    }
    const { title, why, content } = AGREEMENTS[2] ?? {}
    const effectiveAt = new Date('2026-01-01T00:00:00Z')
    const version = { n: 1, title: title ?? '', why: why ?? '', content, effectiveAt, marketing, sales }
    await signVersion(tx as unknown as postgres.Sql, workspaceId, version)
    await tx`insert into app.lead (workspace_id, id, source_system, external_id, created_at, employees, job_title)
      select ${workspaceId}, uuidv7(), 'generic', 'L' || n, now() - interval '90 days', 10 + n % 500,
        case when n % 3 = 0 then 'Head of IT' else 'Engineer' end
      from generate_series(0, ${LEADS - 1}) n`
    await tx`insert into app.engagement_event (workspace_id, id, lead_id, type, occurred_at, source_system, external_id)
      select ${workspaceId}, uuidv7(), l.id, 'page_view', now() - make_interval(days => 5 * n), 'generic',
        l.external_id || '-' || n
      from app.lead l cross join generate_series(1, ${BEFORE}) n where l.workspace_id = ${workspaceId}`
  })
  await owner`analyze`
  const scope = await withWorkspace(workspaceId, tx => operatorScope(tx, workspaceId))
  const made = await withWorkspace(workspaceId, tx =>
    createToken(tx, scope, { name: 'Bench', scopes: ['write'], expires_in_days: 1 }),
  )
  const { token } = (made.ok ? made.body : {}) as { token: string }
  const leads = await owner.begin(async tx => {
    await tx.unsafe(`set local treaty.workspace_id = '${workspaceId}'`)
    return tx<{ id: string }[]>`select id from app.lead where workspace_id = ${workspaceId}`
  })
  return { workspaceId, token, leadIds: leads.map(({ id }) => id) }
}
