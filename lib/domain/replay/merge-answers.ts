import { byWorthThenDay } from './group-leads'
import type { LeadGroup, ShardAnswer, SideAnswer } from './shard-answer'
import { addTallies } from './tally'

/** One answer of the answers over the parts of a workspace. */
export function mergeAnswers(parts: readonly ShardAnswer[], named: number): ShardAnswer | null {
  const [first, ...rest] = parts
  if (first === undefined) return null
  return rest.reduce((a, b) => mergeTwo(a, b, named), first)
}

function mergeTwo(a: ShardAnswer, b: ShardAnswer, named: number): ShardAnswer {
  return {
    highest: a.highest,
    population: {
      candidates: a.population.candidates + b.population.candidates,
      leads: a.population.leads + b.population.leads,
      events: a.population.events + b.population.events,
      tally: addTallies(a.population.tally, b.population.tally),
      wins: a.population.wins + b.population.wins,
    },
    draft: mergeSides(a.draft, b.draft, named),
    inForce: a.inForce && b.inForce && mergeSides(a.inForce, b.inForce, named),
    comparison: a.comparison &&
      b.comparison && {
        enters: mergeGroups(a.comparison.enters, b.comparison.enters, named),
        leaves: mergeGroups(a.comparison.leaves, b.comparison.leaves, named),
        both: a.comparison.both + b.comparison.both,
      },
  }
}

function mergeSides(a: SideAnswer, b: SideAnswer, named: number): SideAnswer {
  const segments = { ...a.segments }
  for (const [name, byClass] of Object.entries(b.segments))
    segments[name] = byClass.map((n, i) => n + (segments[name]?.[i] ?? 0))
  return {
    threshold: a.threshold,
    point: addTallies(a.point, b.point),
    curve: a.curve.map((n, i) => n + (b.curve[i] ?? 0)),
    wonMinor: a.wonMinor.map((n, i) => n + (b.wonMinor[i] ?? 0)),
    caughtWins: a.caughtWins.map((n, i) => n + (b.caughtWins[i] ?? 0)),
    months: a.months.map((n, i) => n + (b.months[i] ?? 0)),
    monthsSql: a.monthsSql.map((n, i) => n + (b.monthsSql[i] ?? 0)),
    segments,
    missedWins: mergeGroups(a.missedWins, b.missedWins, named),
  }
}

function mergeGroups(a: LeadGroup, b: LeadGroup, named: number): LeadGroup {
  return {
    tally: addTallies(a.tally, b.tally),
    leads: [...a.leads, ...b.leads].sort(byWorthThenDay).slice(0, named),
  }
}
