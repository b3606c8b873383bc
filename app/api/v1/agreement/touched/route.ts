import { touchedInput } from '@/lib/contracts/agreement-vocabulary'
import { countTouched } from '@/lib/server/agreement/vocabulary'
import { gate } from '@/lib/server/gate'

export const GET = gate.read('agreement.edit', touchedInput, countTouched, { pool: 'chart' })
