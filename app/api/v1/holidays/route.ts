import { holidayQuery } from '@/lib/contracts/holiday'
import { gate } from '@/lib/server/gate'
import { listHolidays } from '@/lib/server/holiday/read'

export const GET = gate.read('workspace.read', holidayQuery, listHolidays)
