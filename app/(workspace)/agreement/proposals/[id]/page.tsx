import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { ProposalPage } from '@/components/agreement/proposal-page'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { proposalKey } from '@/lib/contracts/agreement'
import { loadProposal } from '@/lib/server/agreement/load'

export const metadata: Metadata = { title: 'Proposal' }

export default function AgreementProposalPage({ params }: PageProps<'/agreement/proposals/[id]'>) {
  return (
    <Suspense fallback={<TableSkeleton rows={12} />}>
      <LoadedProposal params={params} />
    </Suspense>
  )
}

async function LoadedProposal({ params }: { params: Promise<{ id: string }> }) {
  const parsed = proposalKey.safeParse(await params)
  if (!parsed.success) notFound()
  return <ProposalPage {...(await loadProposal(parsed.data.id))} />
}
