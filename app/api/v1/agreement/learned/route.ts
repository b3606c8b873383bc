import { noInput } from '@/lib/contracts/no-input'
import { getLearned } from '@/lib/server/agreement/learned'
import { gate } from '@/lib/server/gate'

export const GET = gate.read('agreement.edit', noInput, getLearned, { pool: 'chart' })
