import type { Chapter, Mode } from './chapter'

/** Numbers a scenario must produce once all of it has happened; checked against the fold and against the database. */
export type ScenarioPromise = {
  mqls: number
  /** Leads behind the handoffs: fewer, where some came back. */
  leads: number
  accepted: number
  /** Rejected for reasons that speak about the criteria. */
  criteriaRejected: number
  sql: number
  opportunities: number
  won: number
  lost: number
  /** First touches against their term. */
  met: number
  breached: number
  void: number
  modes: Partial<Record<Mode, number>>
}

export type Scenario = {
  name: string
  story: string
  chapters: readonly Chapter[]
  promise: ScenarioPromise
}

/** Far enough back that every deal of a scenario on its own has closed. */
export const LONG_AGO = [-120, -94] as const
