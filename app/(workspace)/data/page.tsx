import type { Metadata } from 'next'
import { Suspense } from 'react'
import { ApiPanel } from '@/components/data/api-panel'
import { ImportPanel } from '@/components/data/import-panel'
import { ImportTable } from '@/components/data/import-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { loadImports } from '@/lib/server/import/load'

export const metadata: Metadata = { title: 'Data' }

export default function DataPage() {
  return (
    <>
      <PageHeader title="Data" />
      <Suspense fallback={<TableSkeleton rows={8} />}>
        <Imports />
      </Suspense>
    </>
  )
}

async function Imports() {
  const loaded = await loadImports()
  if (!loaded) {
    return (
      <EmptyState title="Imports are not part of your role">
        Marketing and admins bring data in. Ask one of them if something is missing.
      </EmptyState>
    )
  }
  const { list, timeZone, zones, baseUrl, mayImport, mayMakeTokens } = loaded
  return (
    <>
      {mayImport ? <ImportPanel zones={zones} /> : null}
      <Section id="imports" title="Imports" className="mt-10">
        <ImportTable initial={list} timeZone={timeZone} />
      </Section>
      <Section id="api" title="API">
        <ApiPanel baseUrl={baseUrl} mayMakeTokens={mayMakeTokens} />
      </Section>
    </>
  )
}
