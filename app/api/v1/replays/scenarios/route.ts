import { noInput } from '@/lib/contracts/no-input'
import { saveScenarioInput } from '@/lib/contracts/scenario'
import { gate } from '@/lib/server/gate'
import { listScenarios } from '@/lib/server/scenario/read'
import { saveScenario } from '@/lib/server/scenario/write'

export const GET = gate.read('replay.run', noInput, listScenarios)
export const POST = gate.write('scenario.write', saveScenarioInput, saveScenario)
