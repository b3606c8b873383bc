import { leadId } from '@/lib/contracts/lead'
import { gate } from '@/lib/server/gate'
import { getLead } from '@/lib/server/lead/read'

export const GET = gate.read('lead.list', leadId, getLead)
