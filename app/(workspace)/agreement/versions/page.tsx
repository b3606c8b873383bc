import type { Metadata } from 'next'
import { Suspense } from 'react'
import { VersionList } from '@/components/agreement/version-list'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { loadVersions } from '@/lib/server/agreement/load'

export const metadata: Metadata = { title: 'Versions of the agreement' }

export default function AgreementVersionsPage() {
  return (
    <Suspense fallback={<TableSkeleton rows={6} />}>
      <LoadedVersions />
    </Suspense>
  )
}

async function LoadedVersions() {
  return <VersionList {...(await loadVersions())} />
}
