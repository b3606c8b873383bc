import { importId } from '@/lib/contracts/import'
import { gate } from '@/lib/server/gate'
import { downloadErrors } from '@/lib/server/import/read'

export const GET = gate.download('import.read', importId, downloadErrors)
