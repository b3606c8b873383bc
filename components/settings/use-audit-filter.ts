'use client'

import { useQueryStates } from 'nuqs'
import type { AuditFilter } from '@/lib/contracts/audit'
import { auditParams } from './audit-params'

export type AuditChoice = Record<keyof typeof auditParams, string | null>

/** The filter in force, as the URL has it, in the shape the API takes. */
export function useAuditFilter() {
  const [chosen, setChosen] = useQueryStates(auditParams, { history: 'push' })
  const filter = Object.fromEntries(
    Object.entries(chosen).map(([key, value]) => [key, value ?? undefined]),
  ) as AuditFilter
  const setFilter = (change: Partial<AuditChoice>) => void setChosen(change)
  return { filter, setFilter, clear: () => void setChosen(null) }
}
