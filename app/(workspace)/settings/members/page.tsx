import type { Metadata } from 'next'
import { Suspense } from 'react'
import { MemberPanel } from '@/components/settings/member-panel'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { loadMembers } from '@/lib/server/member/load'

export const metadata: Metadata = { title: 'Members' }

export default function MembersPage() {
  return (
    <Suspense fallback={<TableSkeleton rows={6} />}>
      <Members />
    </Suspense>
  )
}

async function Members() {
  const { list, mayWrite, timeZone } = await loadMembers()
  return <MemberPanel initial={list} mayWrite={mayWrite} timeZone={timeZone} />
}
