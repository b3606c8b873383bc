import type { Metadata } from 'next'
import { Suspense } from 'react'
import { AuditPanel } from '@/components/settings/audit-panel'
import { EmptyState } from '@/components/ui/empty-state'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { loadAudit } from '@/lib/server/audit/load'
import { loadAuditParams } from './search-params'

export const metadata: Metadata = { title: 'Audit log' }

type Props = PageProps<'/settings/audit'>

export default function AuditPage({ searchParams }: Props) {
  return (
    <Suspense fallback={<TableSkeleton rows={10} />}>
      <Audit searchParams={searchParams} />
    </Suspense>
  )
}

async function Audit({ searchParams }: Pick<Props, 'searchParams'>) {
  const filter = await loadAuditParams(searchParams)
  const given = Object.entries(filter).map(([key, value]) => [key, value ?? undefined])
  const loaded = await loadAudit(Object.fromEntries(given))
  if (!loaded) {
    return (
      <EmptyState title="The audit log is not part of your role">
        Marketers, sales managers and admins read who changed what. Ask one of them when you need to know.
      </EmptyState>
    )
  }
  return <AuditPanel initial={loaded.list} initialFilter={filter} timeZone={loaded.timeZone} />
}
