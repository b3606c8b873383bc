import { readNotificationsInput } from '@/lib/contracts/notification'
import { gate } from '@/lib/server/gate'
import { markRead } from '@/lib/server/notification/write'

export const POST = gate.write('notification.own', readNotificationsInput, markRead)
