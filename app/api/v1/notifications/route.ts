import { notificationQuery } from '@/lib/contracts/notification'
import { gate } from '@/lib/server/gate'
import { listNotifications } from '@/lib/server/notification/read'

export const GET = gate.read('notification.own', notificationQuery, listNotifications)
