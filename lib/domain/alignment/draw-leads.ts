import { STRATA, type Stratum } from './stratum'

export type Candidate = { handoffId: string; leadId: string; stratum: Stratum }
export type DrawnLead = Candidate & { n: number }

/**
 * Draws past leads so that every outcome has its share, as evenly as there are any, and puts them in an order that
 * says nothing. The same seed draws the same leads, so that a draw can be checked.
 */
export function drawLeads(candidates: readonly Candidate[], size: number, seed: string): DrawnLead[] {
  const mixed = mix(candidates, ({ handoffId }) => `${seed} ${handoffId}`)
  const taken = new Set<string>()
  const drawn: Candidate[] = []
  const layers = STRATA.map(stratum => mixed.filter(each => each.stratum === stratum))
  for (let layer = 0; drawn.length < size && layers.some(each => each.length > 0); layer++) {
    const next = layers[layer % layers.length]?.shift()
    if (!next || taken.has(next.leadId)) continue
    taken.add(next.leadId)
    drawn.push(next)
  }
  return mix(drawn, ({ handoffId }) => `${handoffId} ${seed}`).map((each, i) => ({ ...each, n: i + 1 }))
}

function mix<T>(list: readonly T[], nameOf: (each: T) => string): T[] {
  return list
    .map(each => ({ each, place: hash(nameOf(each)) }))
    .sort((a, b) => a.place - b.place || (nameOf(a.each) < nameOf(b.each) ? -1 : 1))
    .map(({ each }) => each)
}

/** FNV-1a, with its bits mixed once more: names that differ in one letter land far apart. */
function hash(name: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < name.length; i++) {
    value ^= name.charCodeAt(i)
    value = Math.imul(value, 0x01000193)
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
