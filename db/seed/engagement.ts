import type { Rng, Weighted } from './rng'
import type { EventSeed, Properties } from './story'
import { DAY_MS } from './timeline'
import { ASSETS, CAMPAIGNS, PAGES, SYNDICATORS, WEBINARS } from './words/content'

const MINUTE_MS = 60_000

type Maker = (rng: Rng) => Properties | null

const PROPERTIES: Readonly<Record<string, Maker>> = {
  page_view: rng => ({ page: rng.pick(PAGES) }),
  pricing_view: () => ({ page: '/pricing' }),
  email_open: rng => ({ campaign: rng.pick(CAMPAIGNS) }),
  email_click: rng => ({ campaign: rng.pick(CAMPAIGNS) }),
  content_download: rng => ({ asset: rng.pick(ASSETS) }),
  webinar_attended: rng => ({ webinar: rng.pick(WEBINARS), minutes: rng.int(18, 58) }),
  form_submit: rng => ({
    form: 'Content download',
    asset: rng.pick(ASSETS),
    publisher: rng.pick(SYNDICATORS),
  }),
  demo_request: rng => ({ form: 'Request a demo', page: rng.pick(['/demo', '/pricing']) }),
  contact_sales: () => ({ form: 'Talk to sales' }),
  trial_started: () => ({ plan: 'trial' }),
  trial_active: rng => ({ seats: rng.int(1, 12) }),
  integration_connected: rng => ({ integration: rng.pick(['CRM', 'E-mail', 'Warehouse']) }),
}

const ON_SITE: Weighted<string> = [
  ['page_view', 58],
  ['pricing_view', 24],
  ['content_download', 18],
]
const BY_MAIL: Weighted<string> = [
  ['email_open', 58],
  ['email_click', 42],
]
const IN_PRODUCT: Weighted<string> = [
  ['trial_active', 74],
  ['integration_connected', 26],
]

/** The event at which the lead crosses the line, by route. */
export const CROSSING: Readonly<Record<string, Weighted<string>>> = {
  inbound: [
    ['demo_request', 78],
    ['contact_sales', 22],
  ],
  scored: [
    ['pricing_view', 40],
    ['webinar_attended', 36],
    ['content_download', 24],
  ],
  pql: [['integration_connected', 1]],
}

export function makeEvent(rng: Rng, type: string, at: number, session: string | null): EventSeed {
  return { type, at, session, properties: PROPERTIES[type]?.(rng) ?? null }
}

const sessionKey = (rng: Rng) => `s${rng.word().toString(36)}`

/** Real interest: several sessions, letters and a webinar over weeks, up to the event that crosses the line. */
export function buildUp(
  rng: Rng,
  route: string,
  endAt: number,
  spanDays: number,
  intensity: number,
): EventSeed[] {
  const events: EventSeed[] = []
  const startAt = endAt - spanDays * DAY_MS
  const sessions = Math.max(1, Math.round(rng.int(2, 4) * intensity))
  for (let i = 0; i < sessions; i++) {
    const at = i === 0 ? startAt : rng.between(startAt, endAt - DAY_MS)
    events.push(...visit(rng, at, rng.int(1, 4), route === 'pql' && i > 0 ? IN_PRODUCT : ON_SITE))
  }
  const letters = Math.round(rng.int(1, 4) * intensity)
  for (let i = 0; i < letters; i++)
    events.push(makeEvent(rng, rng.weighted(BY_MAIL), whole(rng.between(startAt, endAt - DAY_MS)), null))
  if (route === 'scored')
    events.push(makeEvent(rng, 'webinar_attended', whole(rng.between(startAt, endAt - DAY_MS / 2)), null))
  if (route === 'pql')
    events.push(makeEvent(rng, 'trial_started', whole(startAt + (endAt - startAt) * 0.3), null))
  return [...events, ...crossing(rng, route, endAt)]
}

/** Everything within half an hour, in one session, ending with the event that crosses the line. */
export function singleSession(rng: Rng, route: string, endAt: number): EventSeed[] {
  const session = sessionKey(rng)
  const events: EventSeed[] = []
  const count = rng.int(3, 6)
  for (let i = count; i > 0; i--)
    events.push(
      makeEvent(
        rng,
        rng.weighted(ON_SITE),
        endAt - i * rng.int(1, 4) * MINUTE_MS - rng.int(0, 50) * 1_000,
        session,
      ),
    )
  const type = rng.weighted(CROSSING[route] ?? ON_SITE)
  return [...events.sort((a, b) => a.at - b.at), makeEvent(rng, type, endAt, session)]
}

/** One form, filled in for the download, and nothing else. */
export function formFill(rng: Rng, at: number): EventSeed[] {
  return [makeEvent(rng, 'form_submit', at, sessionKey(rng))]
}

/** What a lead goes on reading while sales works it. */
export function afterwards(rng: Rng, from: number, days: number, count: number): EventSeed[] {
  const types: Weighted<string> = [...ON_SITE, ...BY_MAIL]
  return Array.from({ length: count }, () =>
    makeEvent(rng, rng.weighted(types), whole(rng.between(from, from + days * DAY_MS)), null),
  ).sort((a, b) => a.at - b.at)
}

/** Interest that never reaches the line: some pages, some letters. */
export function browsing(rng: Rng, from: number, count: number): EventSeed[] {
  const events = visit(rng, from, Math.min(count, rng.int(1, 2)), [['page_view', 1]])
  while (events.length < count) {
    const at = whole(from + rng.between(0.5, 120) * DAY_MS)
    events.push(makeEvent(rng, rng.weighted([...BY_MAIL, ['page_view', 40]]), at, null))
  }
  return events.sort((a, b) => a.at - b.at)
}

function visit(rng: Rng, at: number, count: number, types: Weighted<string>): EventSeed[] {
  const session = sessionKey(rng)
  let when = whole(at)
  return Array.from({ length: count }, () => {
    const event = makeEvent(rng, rng.weighted(types), when, session)
    when += rng.int(40, 420) * 1_000
    return event
  })
}

function crossing(rng: Rng, route: string, at: number): EventSeed[] {
  const session = sessionKey(rng)
  const before = visit(rng, at - 11 * MINUTE_MS, 1, ON_SITE)
  const type = rng.weighted(CROSSING[route] ?? ON_SITE)
  return [...before.map(event => ({ ...event, session })), makeEvent(rng, type, at, session)]
}

const whole = (ms: number) => Math.floor(ms / 1_000) * 1_000
