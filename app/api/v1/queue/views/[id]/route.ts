import { savedViewKey } from '@/lib/contracts/saved-view'
import { gate } from '@/lib/server/gate'
import { removeView } from '@/lib/server/saved-view/write'

export const DELETE = gate.write('queue.own', savedViewKey, removeView)
