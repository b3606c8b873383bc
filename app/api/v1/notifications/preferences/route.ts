import { noInput } from '@/lib/contracts/no-input'
import { preferenceInput } from '@/lib/contracts/notification'
import { gate } from '@/lib/server/gate'
import { getPreference } from '@/lib/server/notification/read'
import { setPreference } from '@/lib/server/notification/write'

export const GET = gate.read('notification.own', noInput, getPreference)
export const PUT = gate.write('notification.own', preferenceInput, setPreference)
