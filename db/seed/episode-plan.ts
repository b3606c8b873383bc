import { type Chapter, FATES, type Fate, type Mode } from './chapter'
import type { Verdict } from './dispositions'
import { verdictOf } from './dispositions'
import type { Rng } from './rng'

/** What one handoff is to become, before anybody has a name. */
export type EpisodePlan = {
  mode: Mode
  fate: Fate
  verdict: Verdict | null
  /** First touch against its term: in time, late, or none. */
  touch: 'in_time' | 'late' | 'none'
}

/** The handoffs of one lead, first one first. */
export type LeadPlan = { episodes: EpisodePlan[] }

const AGAIN: readonly Fate[] = ['timing', 'reach']

/** Deals a chapter's plan out to leads: quotas are exact, the order is drawn. */
export function planLeads(chapter: Chapter, rng: Rng): LeadPlan[] {
  const plans: EpisodePlan[] = []
  const repeats: EpisodePlan[] = []
  for (const row of chapter.plan) {
    const ofRow: EpisodePlan[] = []
    for (const fate of FATES)
      for (let i = 0; i < (row.fates[fate] ?? 0); i++)
        ofRow.push({ mode: row.mode, fate, verdict: verdictOf(rng, row.mode, fate), touch: touchOf(fate) })
    rng.shuffle(ofRow)
    const again = row.mode === 'recycled' ? ofRow.length : (row.repeats ?? 0)
    repeats.push(...ofRow.slice(0, again))
    plans.push(...ofRow.slice(again))
  }
  rng.shuffle(plans)
  delaySome([...plans, ...repeats], chapter.lateShare, rng)
  const leads = plans.map(plan => ({ episodes: [plan] }))
  for (const plan of repeats) attach(plan, leads)
  return leads
}

/** A handed-back lead returns only to somebody who was turned away before. */
function attach(plan: EpisodePlan, leads: LeadPlan[]): void {
  const wanted = (first: EpisodePlan) =>
    plan.mode === 'recycled'
      ? first.verdict?.kind === 'rejected'
      : first.mode === 'healthy' && first.verdict !== null && AGAIN.includes(first.fate)
  const lead = leads.find(({ episodes: [first, second] }) => first && !second && wanted(first))
  if (!lead) throw new Error(`the plan has too few rejected handoffs for a second ${plan.mode} one`)
  lead.episodes.push(plan)
}

function delaySome(plans: EpisodePlan[], share: number, rng: Rng): void {
  const touched = rng.shuffle(plans.filter(plan => plan.touch === 'in_time'))
  for (const plan of touched.slice(0, Math.round(touched.length * share))) plan.touch = 'late'
}

function touchOf(fate: Fate): EpisodePlan['touch'] {
  return fate === 'untouched' || fate === 'process' ? 'none' : 'in_time'
}
