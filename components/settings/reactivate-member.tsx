'use client'

import { Button } from '@/components/ui/button'
import type { MemberView } from '@/lib/contracts/member'
import { memberQuery } from './queries'
import { useWrite } from './use-write'

export function ReactivateMember({ member }: { member: MemberView }) {
  const write = useWrite({ refresh: [memberQuery.queryKey], done: () => `${member.name} is a member again` })
  const run = () =>
    write.mutate({ method: 'POST', path: `/api/v1/members/${member.id}/reactivate`, body: {} })
  return (
    <Button variant="ghost" size="sm" pending={write.isPending} onClick={run}>
      Reactivate
      <span className="sr-only"> {member.name}</span>
    </Button>
  )
}
