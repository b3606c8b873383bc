import type { Metadata } from 'next'
import { Suspense } from 'react'
import { NotificationPanel } from '@/components/settings/notification-panel'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { loadPreference } from '@/lib/server/notification/load'

export const metadata: Metadata = { title: 'Notifications' }

export default function NotificationsPage() {
  return (
    <Suspense fallback={<TableSkeleton rows={3} />}>
      <Notifications />
    </Suspense>
  )
}

async function Notifications() {
  return <NotificationPanel initial={await loadPreference()} />
}
