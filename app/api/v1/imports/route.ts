import { importList, importRequest } from '@/lib/contracts/import'
import { gate } from '@/lib/server/gate'
import { listImports } from '@/lib/server/import/read'
import { uploadImport } from '@/lib/server/import/upload-import'

export const GET = gate.read('import.read', importList, listImports)
export const POST = gate.upload('import.write', importRequest, uploadImport)
