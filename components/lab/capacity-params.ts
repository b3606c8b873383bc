import { parseAsFloat, parseAsInteger } from 'nuqs/server'

/** The team that is asked about; what is left out is as the workspace has it. */
export const capacityParams = {
  reps: parseAsInteger,
  minutes: parseAsFloat,
  share: parseAsFloat,
}

export type CapacityParams = { reps: number | null; minutes: number | null; share: number | null }

/** What of it is asked of the API. */
export const capacityAsked = (params: CapacityParams): Record<string, number> =>
  Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
