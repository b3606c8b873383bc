import { auditFilter } from '@/lib/contracts/audit'
import { exportAuditEvents } from '@/lib/server/audit/read'
import { gate } from '@/lib/server/gate'

export const GET = gate.download('audit.read', auditFilter, exportAuditEvents)
