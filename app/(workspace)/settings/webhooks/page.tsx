import type { Metadata } from 'next'
import { Suspense } from 'react'
import { WebhookPanel } from '@/components/settings/webhook-panel'
import { EmptyState } from '@/components/ui/empty-state'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { loadWebhooks } from '@/lib/server/webhook/load'

export const metadata: Metadata = { title: 'Webhooks' }

export default function WebhooksPage() {
  return (
    <Suspense fallback={<TableSkeleton rows={3} />}>
      <Webhooks />
    </Suspense>
  )
}

async function Webhooks() {
  const loaded = await loadWebhooks()
  if (!loaded) {
    return (
      <EmptyState title="Webhooks are for admins">
        They send what happens here to other programs, so only an admin adds one. The list of members says who
        they are.
      </EmptyState>
    )
  }
  return <WebhookPanel initial={loaded.list} timeZone={loaded.timeZone} />
}
