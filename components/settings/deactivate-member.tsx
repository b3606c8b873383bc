'use client'

import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import type { MemberView } from '@/lib/contracts/member'
import { memberQuery } from './queries'
import { useWrite } from './use-write'

export function DeactivateMember({ member }: { member: MemberView }) {
  const write = useWrite({
    refresh: [memberQuery.queryKey],
    done: () => `${member.name} is no longer a member`,
    quiet: true,
  })
  return (
    <Confirm
      trigger={
        <Button variant="ghost" size="sm">
          Deactivate
          <span className="sr-only"> {member.name}</span>
        </Button>
      }
      title={`Deactivate ${member.name}?`}
      action="Deactivate"
      onConfirm={() =>
        write.mutateAsync({ method: 'POST', path: `/api/v1/members/${member.id}/deactivate`, body: {} })
      }
    >
      They are signed out of this workspace at once. What they did stays. You can reactivate them at any time.
    </Confirm>
  )
}
