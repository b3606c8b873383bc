import { changePasswordInput } from '@/lib/contracts/account'
import { changePassword } from '@/lib/server/account/write'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('session.own', changePasswordInput, changePassword)
