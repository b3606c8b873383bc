import { absenceInput, absenceKey } from '@/lib/contracts/routing'
import { gate } from '@/lib/server/gate'
import { endAbsence, setAbsence } from '@/lib/server/routing/write'

export const PUT = gate.write('absence.write', absenceInput, setAbsence)
export const DELETE = gate.write('absence.write', absenceKey, endAbsence)
