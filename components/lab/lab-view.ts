import type { CriteriaDocument } from '@/lib/contracts/criteria'

/** What the lab starts from: a version of the agreement, or criteria to begin with where nothing was agreed yet. */
export type LabView = {
  criteria: CriteriaDocument
  version: number | null
  title: string | null
  isInForce: boolean
  timeZone: string
  /** May put changes on the draft of the agreement, as suggestions. */
  maySuggest: boolean
  /** May keep scenarios. */
  mayKeep: boolean
}
