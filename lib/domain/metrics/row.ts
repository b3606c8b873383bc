import type { Moment } from '../handoff/moment'
import type { AskedField } from './condition'
import type { ValueDimension } from './ids'
import type { Stage } from './stage'

/** A handoff, deal or lead as the fold looks at it. */
export type Row = {
  id: string
  leadId: string | null
  /** Number of the episode of its lead; 1 for deals and leads. */
  n: number
  /** Stages that are dated. */
  moments: Readonly<Partial<Record<Stage, Moment>>>
  /** Stages that were reached at a time nobody tells. */
  untold: ReadonlySet<Stage>
  inferred: ReadonlySet<Stage>
  due: Moment | null
  /** Days from the first stage, where the projection keeps them: null is an impossible order. */
  days: Readonly<Partial<Record<Stage, number | null>>>
  asked: Readonly<Record<AskedField, string | null>>
  groups: Readonly<Partial<Record<ValueDimension, string>>>
  amountMinor: number | null
  currency: string | null
}
