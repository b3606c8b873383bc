import { noInput } from '@/lib/contracts/no-input'
import { saveViewInput } from '@/lib/contracts/saved-view'
import { gate } from '@/lib/server/gate'
import { listSavedViews } from '@/lib/server/saved-view/read'
import { saveView } from '@/lib/server/saved-view/write'

export const GET = gate.read('handoff.list', noInput, listSavedViews)
export const POST = gate.write('queue.own', saveViewInput, saveView)
