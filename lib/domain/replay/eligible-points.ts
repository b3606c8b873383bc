import type { Bypassable, Criteria } from '../criteria/criteria'
import { lastRejection } from '../failure-mode/detect-failure-mode'
import { NO_ENGAGEMENT } from '../failure-mode/engagement-summary'
import { hasEngagedAfter } from '../failure-mode/failure-signals'
import { isBefore } from '../handoff/moment'
import { earlierEnd } from '../scoring/earlier-end'
import { GATE_FAILED, GATE_HOLDS, gatesOfFacts } from './judge-facts'
import { DATE_ONLY_BIT, eventsFrom, type Snapshot, TYPE_BITS } from './snapshot'

/** Bits of a point: the scored route asks for the line alone, or the product route for its threshold alone. */
export const SCORED = 1
export const PRODUCT = 2

export const NEVER = 0xffffffff

/** Where a lead may become an MQL as far as gates, guards, earlier handoffs and raised hands go, without any score. */
export type Eligible = {
  bits: Uint8Array
  /** Per candidate: the point behind the last one that matters, 0 where none does. */
  end: Uint32Array
  /** Per candidate: the first point at which a raised hand alone makes it an MQL. */
  inbound: Uint32Array
}

const SESSION_MS = 30 * 60_000
const NO_END = { isOpen: false, endedAt: null, rejections: [], heldUntil: null }

type Asked = Pick<Criteria, 'gates' | 'guards' | 'routes' | 'eventKinds'>

/** Reads every candidate once, up to an instant, and remembers at which points nothing but the score is lacking. */
export function eligiblePoints(snapshot: Snapshot, criteria: Asked, asOfMs: number): Eligible {
  const { pointStart, pointMs, pointKind, eventEnd, eventType, factStart, factFrom, timeZone } = snapshot
  const { guards, routes, eventKinds } = criteria
  const gates = gatesOfFacts(snapshot, criteria.gates)
  const ofTypes = (names: readonly string[]) =>
    Uint8Array.from(snapshot.types, type => (names.includes(type) ? 1 : 0))
  const forms = ofTypes(eventKinds.forms)
  const weak = ofTypes(eventKinds.weak)
  const hands = ofTypes(routes.inbound?.events ?? [])
  const passesOver = (mode: Bypassable) => routes.inbound?.bypasses.includes(mode) ?? false
  const bits = new Uint8Array(pointMs.length)
  const end = new Uint32Array(snapshot.size)
  const inbound = new Uint32Array(snapshot.size).fill(NEVER)
  for (let candidate = 0; candidate < snapshot.size; candidate++) {
    const earlier = snapshot.earlier.get(candidate)
    const before = earlier === undefined ? NO_END : earlierEnd(earlier, timeZone)
    if (before.isOpen) continue
    const untilMs = Math.min(asOfMs, snapshot.untilMs[candidate] ?? asOfMs)
    const lastFact = (factStart[candidate + 1] ?? 0) - 1
    let fact = factStart[candidate] ?? 0
    let events = 0
    let formEvents = 0
    let firstMs = 0
    let lastMs = 0
    let hasDate = false
    let meaningfulMs = Number.NaN
    let meaningfulDateMs = Number.NaN
    let hasRaised = false
    for (let point = pointStart[candidate] ?? 0; point < (pointStart[candidate + 1] ?? 0); point++) {
      const ms = pointMs[point] ?? 0
      if (ms > untilMs) break
      let isDatePoint = pointKind[point] === 0
      const lastEvent = eventEnd[point] ?? 0
      for (let event = eventsFrom(snapshot, point); event < lastEvent; event++) {
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
      while (fact < lastFact && (factFrom[fact + 1] ?? 0) <= ms) fact += 1
      const gate = gates[fact] ?? 0
      if ((gate & GATE_HOLDS) !== 0) continue
      if (before.endedAt && !isBefore(before.endedAt, { ms, dateOnly: isDatePoint }, timeZone)) continue
      if (guards.persona_mismatch && (gate & GATE_FAILED) !== 0) continue
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
      if (hasRaised && (!isForm || passesOver('form_fill')) && (!isSession || passesOver('single_session'))) {
        inbound[candidate] = point
        end[candidate] = point + 1
        break
      }
      if (isForm || isSession || (before.heldUntil !== null && ms < before.heldUntil.getTime())) continue
      bits[point] = (routes.scored ? SCORED : 0) | (routes.pql ? PRODUCT : 0)
      if (bits[point] !== 0) end[candidate] = point + 1
    }
  }
  return { bits, end, inbound }
}
