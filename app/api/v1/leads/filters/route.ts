import { noInput } from '@/lib/contracts/no-input'
import { gate } from '@/lib/server/gate'
import { listLeadFilters } from '@/lib/server/lead/read'

export const GET = gate.read('lead.list', noInput, listLeadFilters)
