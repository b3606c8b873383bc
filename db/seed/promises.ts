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
    mqls: 637,
    accepted: 232,
    criteriaRejected: 199,
    sql: 104,
    won: 29,

    mature30: 637,
    sqlWithin30: 103,
  },
  2: {
    mqls: 702,
    accepted: 256,
    criteriaRejected: 147,
    sql: 126,
    won: 34,

    mature30: 702,
    sqlWithin30: 122,
  },
}

/** The version in force, as of the start of PROMISE_ANCHOR: its youngest cohorts are not mature. */
export const CURRENT_PROMISE: VersionPromise = {
  mqls: 553,
  accepted: 309,
  criteriaRejected: 79,
  sql: 134,
  won: 24,

  mature30: 448,
  sqlWithin30: 114,
}

/** Rows of the sample company as of the start of PROMISE_ANCHOR. */
export const ROW_PROMISES = {
  lead: 5_999,
  lead_contact: 5_999,
  engagement_event: 44_806,
  touch: 5_208,
  handoff_event: 7_850,
  handoff: 1_892,
  opportunity: 309,
  opportunity_event: 1_072,
} as const

/** Handoffs nobody answered within the seven business days of the agreement: deemed accepted, and not in the queue. */
export const DEEMED_PROMISE = 333
/** Handoffs that still wait for an answer then. */
export const WAITING_PROMISE = 6
