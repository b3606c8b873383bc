import { noInput } from '@/lib/contracts/no-input'
import { gate } from '@/lib/server/gate'
import { listClusters } from '@/lib/server/rejection/list-clusters'

export const GET = gate.read('rejection.read', noInput, listClusters)
