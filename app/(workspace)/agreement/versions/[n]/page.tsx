import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { VersionView } from '@/components/agreement/version-view'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { loadVersion } from '@/lib/server/agreement/load'

export const metadata: Metadata = { title: 'Version of the agreement' }

export default function AgreementVersionPage({ params }: PageProps<'/agreement/versions/[n]'>) {
  return (
    <Suspense fallback={<TableSkeleton rows={12} />}>
      <LoadedVersion params={params} />
    </Suspense>
  )
}

async function LoadedVersion({ params }: { params: Promise<{ n: string }> }) {
  const n = Number((await params).n)
  if (!Number.isInteger(n) || n < 1 || n > 1_000_000) notFound()
  return <VersionView {...(await loadVersion(n))} />
}
