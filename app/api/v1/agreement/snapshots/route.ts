import { snapshotInput } from '@/lib/contracts/agreement-talk'
import { noInput } from '@/lib/contracts/no-input'
import { listSnapshots, takeSnapshot } from '@/lib/server/draft/history'
import { gate } from '@/lib/server/gate'

export const GET = gate.read('agreement.read', noInput, listSnapshots)
export const POST = gate.write('agreement.edit', snapshotInput, takeSnapshot)
