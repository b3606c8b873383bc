import { importId } from '@/lib/contracts/import'
import { gate } from '@/lib/server/gate'
import { getImport } from '@/lib/server/import/read'
import { undoImport } from '@/lib/server/import/undo-import'

export const GET = gate.read('import.read', importId, getImport)
export const DELETE = gate.write('import.write', importId, undoImport)
