import type { Routing } from '../routing/routing'

/** Time a side has, per route, until the first qualifying touch. In this release the clock runs around the clock. */
export type FirstTouchTerms = Record<string, { hours: number }>

export type WorkspaceSettings = {
  firstTouch: FirstTouchTerms
  /** Days after mql_at within which a disposition is promised. */
  dispositionDays: number
  /** Below this n a rate is drawn grey, never ranked, never judged. */
  minimumN: number
  /** How handoffs find their assignee; nobody is chosen where it is left out. */
  routing?: Routing
}

export const DEFAULT_SETTINGS: WorkspaceSettings = {
  firstTouch: { inbound: { hours: 4 }, scored: { hours: 48 }, pql: { hours: 24 } },
  dispositionDays: 5,
  minimumN: 20,
}
