import { GENERIC_SHAPES } from './generic/map'
import { HUBSPOT_SHAPES } from './hubspot/map'
import { MARKETO_SHAPES } from './marketo/map'
import { SALESFORCE_SHAPES } from './salesforce/map'
import type { Shape } from './shape'

/** Every kind of file Treaty reads. A new source is a folder and a line here. */
export const SHAPES: readonly Shape[] = [
  ...HUBSPOT_SHAPES,
  ...SALESFORCE_SHAPES,
  ...MARKETO_SHAPES,
  ...GENERIC_SHAPES,
]
