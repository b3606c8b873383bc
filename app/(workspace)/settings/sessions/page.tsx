import type { Metadata } from 'next'
import { Suspense } from 'react'
import { PasswordForm } from '@/components/settings/password-form'
import { SessionPanel } from '@/components/settings/session-panel'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { loadSessions } from '@/lib/server/session-list/load'

export const metadata: Metadata = { title: 'Your sessions' }

export default function SessionsPage() {
  return (
    <Suspense fallback={<TableSkeleton rows={3} />}>
      <Sessions />
    </Suspense>
  )
}

async function Sessions() {
  const { list, hasPassword, timeZone } = await loadSessions()
  return (
    <>
      <SessionPanel initial={list} timeZone={timeZone} />
      {hasPassword ? <PasswordForm /> : null}
    </>
  )
}
