import { z } from 'zod'

const changes = z.record(z.string().max(140), z.union([z.number(), z.boolean(), z.null()]))

/** `POST /api/v1/replays/scenarios`: changes of the criteria kept under a name; the same name is written anew. */
export const saveScenarioInput = z.strictObject({
  name: z.string().trim().min(1, 'is empty; give the scenario a name.').max(80),
  base_version: z.int().min(1).max(1_000_000).nullable().default(null),
  changes: changes.refine(each => Object.keys(each).length <= 1_000, 'are too many.'),
})
export type SaveScenarioInput = z.infer<typeof saveScenarioInput>

export const scenarioKey = z.strictObject({ id: z.uuid() })

export const scenario = z.object({
  id: z.uuid(),
  name: z.string(),
  base_version: z.number().nullable(),
  changes,
  created_by: z.string().nullable(),
  created_at: z.iso.datetime(),
})
export const scenarioList = z.object({ scenarios: z.array(scenario) })
export type ScenarioList = z.infer<typeof scenarioList>
export const scenarioReference = z.object({ id: z.uuid() })
