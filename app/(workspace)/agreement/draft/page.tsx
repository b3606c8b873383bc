import type { Metadata } from 'next'
import { Suspense } from 'react'
import { DraftPage } from '@/components/agreement/draft-page'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { loadDraftPage } from '@/lib/server/agreement/load'
import { loadReporting } from '@/lib/server/metric/load'

export const metadata: Metadata = { title: 'Draft of the agreement' }

export default function AgreementDraftPage() {
  return (
    <Suspense fallback={<TableSkeleton rows={12} />}>
      <LoadedDraft />
    </Suspense>
  )
}

async function LoadedDraft() {
  const [{ workspaceId, state, agreed, people, me, may }, reporting] = await Promise.all([
    loadDraftPage(),
    loadReporting(null),
  ])
  return (
    <DraftPage
      workspaceId={workspaceId}
      initial={state}
      agreed={agreed}
      reporting={reporting}
      talk={{ canComment: may.comment, me, people }}
      may={may}
    />
  )
}
