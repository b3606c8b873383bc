import { auditQuery } from '@/lib/contracts/audit'
import { listAuditEvents } from '@/lib/server/audit/read'
import { gate } from '@/lib/server/gate'

export const GET = gate.read('audit.read', auditQuery, listAuditEvents)
