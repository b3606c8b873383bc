import { scenarioKey } from '@/lib/contracts/scenario'
import { gate } from '@/lib/server/gate'
import { removeScenario } from '@/lib/server/scenario/write'

export const DELETE = gate.write('scenario.write', scenarioKey, removeScenario)
