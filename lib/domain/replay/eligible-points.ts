import type { Bypassable, Criteria } from '../criteria/criteria'
import { lastRejection } from '../failure-mode/detect-failure-mode'
import { NO_ENGAGEMENT } from '../failure-mode/engagement-summary'
import { hasEngagedAfter } from '../failure-mode/failure-signals'
import { isBefore } from '../handoff/moment'
import { earlierEnd } from '../scoring/earlier-end'
import { DATE_ONLY_BIT, eventsFrom, msOf, type Snapshot, TYPE_BITS } from './snapshot'

/** Bits of a point: the scored route asks for the line alone, or the product route for its threshold alone. */
export const SCORED = 1
export const PRODUCT = 2
/** A raised hand alone makes an MQL here. */
export const HAND = 4
/** Nothing has happened yet: only what is known of the lead can be scored. */
export const BARE = 8

export const NEVER = 0xffffffff

/** Where a lead may become an MQL as far as guards, earlier handoffs and raised hands go, without any score or gate. */
export type Eligible = {
  bits: Uint8Array
  /** Per candidate: the point behind the last one that matters, 0 where none does. */
  end: Uint32Array
}

const SESSION_MS = 30 * 60_000
const NO_END = { isOpen: false, endedAt: null, rejections: [], heldUntil: null }

/** A gate counts here only by the guard against persona mismatch, which is judged per row of facts. */
type Asked = Pick<Criteria, 'guards' | 'routes' | 'eventKinds'>

/** Reads every candidate once, up to an instant, and remembers at which points nothing but score and gates is lacking. */
export function eligiblePoints(snapshot: Snapshot, criteria: Asked, asOfMs: number): Eligible {
  const { pointStart, pointSecond, pointKind, eventEnd, eventType, factStart, timeZone } = snapshot
  const { guards, routes, eventKinds } = criteria
  const ofTypes = (names: readonly string[]) =>
    Uint8Array.from(snapshot.types, type => (names.includes(type) ? 1 : 0))
  const forms = ofTypes(eventKinds.forms)
  const weak = ofTypes(eventKinds.weak)
  const hands = ofTypes(routes.inbound?.events ?? [])
  const passesOver = (mode: Bypassable) => routes.inbound?.bypasses.includes(mode) ?? false
  const passesForm = passesOver('form_fill')
  const passesSession = passesOver('single_session')
  const byScore = (routes.scored ? SCORED : 0) | (routes.pql ? PRODUCT : 0)
  const bits = new Uint8Array(pointSecond.length)
  const end = new Uint32Array(snapshot.size)
  let event = 0
  for (let candidate = 0; candidate < snapshot.size; candidate++) {
    const firstPoint = pointStart[candidate] ?? 0
    event = eventsFrom(snapshot, firstPoint)
    const earlier = snapshot.earlier.get(candidate)
    const before = earlier === undefined ? NO_END : earlierEnd(earlier, timeZone)
    if (before.isOpen) continue
    const untilMs = Math.min(asOfMs, snapshot.untilMs[candidate] ?? asOfMs)
    const isOneRow = (factStart[candidate + 1] ?? 0) - (factStart[candidate] ?? 0) === 1
    let events = 0
    let formEvents = 0
    let firstMs = 0
    let lastMs = 0
    let hasDate = false
    let meaningfulMs = Number.NaN
    let meaningfulDateMs = Number.NaN
    let hasRaised = false
    for (let point = firstPoint; point < (pointStart[candidate + 1] ?? 0); point++) {
      const ms = msOf(snapshot, point)
      if (ms > untilMs) break
      let isDatePoint = pointKind[point] === 0
      const lastEvent = eventEnd[point] ?? 0
      for (; event < lastEvent; event++) {
        const code = eventType[event] ?? 0
        const type = code & TYPE_BITS
        const isDate = (code & DATE_ONLY_BIT) !== 0
        if (events === 0) firstMs = ms
        lastMs = ms
        events += 1
        formEvents += forms[type] ?? 0
        if (isDate) hasDate = true
        else isDatePoint = false
        if (weak[type] === 0) {
          if (isDate) meaningfulDateMs = ms
          else meaningfulMs = ms
        }
        if (hands[type] === 1 && !hasRaised)
          hasRaised = before.endedAt === null || isBefore(before.endedAt, { ms, dateOnly: isDate }, timeZone)
      }
      if (before.endedAt && !isBefore(before.endedAt, { ms, dateOnly: isDatePoint }, timeZone)) continue
      if (guards.recycled && before.rejections.length > 0) {
        const rejectedAt = lastRejection(before.rejections, { ms, dateOnly: false }, timeZone)
        const engaged = {
          ...NO_ENGAGEMENT,
          lastMeaningfulMs: Number.isNaN(meaningfulMs) ? null : meaningfulMs,
          lastMeaningfulDateMs: Number.isNaN(meaningfulDateMs) ? null : meaningfulDateMs,
        }
        if (rejectedAt !== null && !hasEngagedAfter(engaged, rejectedAt, timeZone)) continue
      }
      const isForm = guards.form_fill && events === 1 && formEvents === 1
      const isSession =
        guards.single_session && events > 0 && lastMs - firstMs <= SESSION_MS && (events === 1 || !hasDate)
      const isHand = hasRaised && (!isForm || passesForm) && (!isSession || passesSession)
      const waits = isForm || isSession || (before.heldUntil !== null && ms < before.heldUntil.getTime())
      const found = (isHand ? HAND : 0) | (waits ? 0 : byScore)
      if (found === 0) continue
      bits[point] = events === 0 ? found | BARE : found
      end[candidate] = point + 1
      // Where the facts never change, so do the gates not: what a raised hand brings is not brought again.
      if (isHand && isOneRow) break
    }
  }
  return { bits, end }
}
