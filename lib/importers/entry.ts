/** What an import is built on; the rest of this room is behind these four. */
export { buildPlan } from './build-plan'
export { mapRow } from './map-row'
export { detectFile } from './reading/detect-file'
export { ReadProblem } from './reading/read-problem'
export { readRows } from './reading/read-rows'
