import { leadQuery } from '@/lib/contracts/lead'
import { gate } from '@/lib/server/gate'
import { listLeads } from '@/lib/server/lead/read'

export const GET = gate.read('lead.list', leadQuery, listLeads)
