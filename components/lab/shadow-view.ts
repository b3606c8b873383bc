import type { CriteriaDocument } from '@/lib/contracts/criteria'
import type { LabChanges } from './lab-changes'

/** What a shadow run can be started from. */
export type ShadowView = {
  timeZone: string
  mayStart: boolean
  /** Version in force; null: nothing is agreed, and there is nothing to look on at. */
  inForce: number | null
  criteria: CriteriaDocument
  proposal: { id: string; title: string } | null
  scenarios: readonly { id: string; name: string; base_version: number | null; changes: LabChanges }[]
}
