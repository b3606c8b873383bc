import { leadScoreInput } from '@/lib/contracts/lead-score'
import { gate } from '@/lib/server/gate'
import { getLeadScore } from '@/lib/server/scoring/read-score'

export const GET = gate.read('lead.list', leadScoreInput, getLeadScore)
