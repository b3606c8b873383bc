/** Day at which tests look at Northwind; a Sunday, when the last week is whole. */
export const PROMISE_ANCHOR = '2026-11-22'

export type VersionPromise = {
  mqls: number
  accepted: number
  criteriaRejected: number
  sql: number
  won: number
  /** MQLs at least 30 days old, and how many of them were qualified within 30 days. */
  mature30: number
  sqlWithin30: number
}

/** Two versions are long past: their numbers are the same whenever Northwind is seeded. */
export const PAST_PROMISES: Record<1 | 2, VersionPromise> = {
  1: {
    mqls: 636,
    accepted: 233,
    criteriaRejected: 198,
    sql: 105,
    won: 29,

    mature30: 636,
    sqlWithin30: 103,
  },
  2: {
    mqls: 699,
    accepted: 251,
    criteriaRejected: 141,
    sql: 125,
    won: 33,

    mature30: 699,
    sqlWithin30: 119,
  },
}

/** The version in force, as of the start of PROMISE_ANCHOR: its youngest cohorts are not mature. */
export const CURRENT_PROMISE: VersionPromise = {
  mqls: 556,
  accepted: 316,
  criteriaRejected: 84,
  sql: 133,
  won: 19,

  mature30: 455,
  sqlWithin30: 105,
}

/** Rows of the sample company as of the start of PROMISE_ANCHOR. */
export const ROW_PROMISES = {
  lead: 5_996,
  lead_contact: 5_996,
  engagement_event: 44_615,
  touch: 5_184,
  handoff_event: 7_515,
  handoff: 1_891,
  opportunity: 308,
  opportunity_event: 1_046,
} as const
