import type { Metadata } from 'next'
import { Suspense } from 'react'
import { TokenPanel } from '@/components/settings/token-panel'
import { EmptyState } from '@/components/ui/empty-state'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { loadTokens } from '@/lib/server/token/load'

export const metadata: Metadata = { title: 'API tokens' }

export default function TokensPage() {
  return (
    <Suspense fallback={<TableSkeleton rows={4} />}>
      <Tokens />
    </Suspense>
  )
}

async function Tokens() {
  const loaded = await loadTokens()
  if (!loaded) {
    return (
      <EmptyState title="API tokens are for admins">
        A token acts for the whole workspace, so only an admin makes one. Ask one of them; the list of members
        says who they are.
      </EmptyState>
    )
  }
  return <TokenPanel initial={loaded.list} timeZone={loaded.timeZone} />
}
