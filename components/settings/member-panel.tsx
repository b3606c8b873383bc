'use client'

import { useQuery } from '@tanstack/react-query'
import { Section } from '@/components/ui/section'
import type { MemberList } from '@/lib/contracts/member'
import { AddMemberDialog } from './add-member-dialog'
import { MemberTable } from './member-table'
import { memberQuery } from './queries'

type MemberPanelProps = { initial: MemberList; mayWrite: boolean; timeZone: string }

export function MemberPanel({ initial, mayWrite, timeZone }: MemberPanelProps) {
  const { data } = useQuery({ ...memberQuery, initialData: initial })
  const active = data.members.filter(member => member.deactivated_at === null)
  const former = data.members.filter(member => member.deactivated_at !== null)
  const table = { mayWrite, timeZone }
  return (
    <>
      <Section
        id="members"
        title={`${active.length} ${active.length === 1 ? 'member' : 'members'}`}
        note={
          mayWrite
            ? 'A role decides what a person sees and may do. Whoever gets another role, or leaves, is signed out at once.'
            : 'Admins add people and change their roles.'
        }
        actions={mayWrite ? <AddMemberDialog /> : null}
        className="border-t-0 pt-0"
      >
        <MemberTable {...table} label="Members" members={active} />
      </Section>
      {former.length > 0 ? (
        <Section
          id="former"
          title="Former members"
          note="What they did stays in the numbers and in the audit log."
        >
          <MemberTable {...table} label="Former members" members={former} />
        </Section>
      ) : null}
    </>
  )
}
