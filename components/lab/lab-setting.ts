import type { CriteriaDocument } from '@/lib/contracts/criteria'
import type { LabChanges, LabValue } from './lab-changes'

/** What every control of the lab needs: where it starts from, where it is, and how to move it. */
export type LabSetting = {
  base: CriteriaDocument
  draft: CriteriaDocument
  changes: LabChanges
  change: (name: string, to: LabValue, before: LabValue) => void
}
