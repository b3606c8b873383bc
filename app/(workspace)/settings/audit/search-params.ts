import { createLoader } from 'nuqs/server'
import { auditParams } from '@/components/settings/audit-params'

export const loadAuditParams = createLoader(auditParams)
