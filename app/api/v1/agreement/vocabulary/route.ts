import { noInput } from '@/lib/contracts/no-input'
import { getVocabulary } from '@/lib/server/agreement/vocabulary'
import { gate } from '@/lib/server/gate'

export const GET = gate.read('agreement.edit', noInput, getVocabulary, { pool: 'chart' })
