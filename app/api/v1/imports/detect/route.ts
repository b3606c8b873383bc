import { detectRequest } from '@/lib/contracts/import'
import { gate } from '@/lib/server/gate'
import { detectImport } from '@/lib/server/import/detect-import'

export const POST = gate.upload('import.write', detectRequest, detectImport)
