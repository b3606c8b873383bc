import { formFill } from './form-fill'
import { healthy } from './healthy'
import { personaMismatch } from './persona-mismatch'
import { recycled } from './recycled'
import { singleSession } from './single-session'
import { slowFollowUp } from './slow-follow-up'
import { tooLoose } from './too-loose'
import { tooStrict } from './too-strict'
import { volumeUpPipelineFlat } from './volume-up-pipeline-flat'

export const SCENARIOS = [
  healthy,
  tooLoose,
  tooStrict,
  formFill,
  singleSession,
  personaMismatch,
  recycled,
  slowFollowUp,
  volumeUpPipelineFlat,
] as const
