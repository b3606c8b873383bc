import { suggestionRequest } from '@/lib/contracts/rejection'
import { gate } from '@/lib/server/gate'
import { listSuggestions } from '@/lib/server/rejection/read'

export const GET = gate.read('rejection.read', suggestionRequest, listSuggestions, { pool: 'chart' })
