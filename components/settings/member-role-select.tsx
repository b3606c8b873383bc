'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Select } from '@/components/ui/select'
import type { MemberView } from '@/lib/contracts/member'
import { type MemberRole, ROLE_LABELS } from '@/lib/domain/policy/roles'
import { memberQuery } from './queries'
import { roleOptions } from './role-options'
import { useWrite } from './use-write'

/** A role is chosen in place and changed after a question, because it signs the person out. */
export function MemberRoleSelect({ member }: { member: MemberView }) {
  const [chosen, setChosen] = useState<MemberRole | null>(null)
  const write = useWrite<MemberView>({
    refresh: [memberQuery.queryKey],
    done: changed => `${changed.name} is now ${ROLE_LABELS[changed.role].toLowerCase()}`,
    quiet: true,
  })
  const close = () => {
    setChosen(null)
    write.reset()
  }
  const change = () =>
    write.mutate(
      {
        method: 'PATCH',
        path: `/api/v1/members/${member.id}`,
        body: { role: chosen, revision: member.revision },
      },
      { onSuccess: close },
    )
  const role = chosen ?? member.role
  return (
    <>
      <Select
        label={`Role of ${member.name}`}
        options={roleOptions}
        value={role}
        onValueChange={next => next !== member.role && setChosen(next)}
        className="w-36 sm:w-44"
      />
      <Dialog
        open={chosen !== null}
        onOpenChange={open => !open && close()}
        title={`Make ${member.name} ${articleFor(role)} ${ROLE_LABELS[role].toLowerCase()}?`}
        footer={
          <>
            <Button onClick={close}>Keep {ROLE_LABELS[member.role].toLowerCase()}</Button>
            <Button variant="primary" pending={write.isPending} onClick={change}>
              Change role
            </Button>
          </>
        }
      >
        <p className="text-sm text-ink-2">
          {member.name} is signed out everywhere and has the new role from their next sign-in.
        </p>
        {write.error ? (
          <Banner tone="bad" className="mt-4">
            {write.error.message}
          </Banner>
        ) : null}
      </Dialog>
    </>
  )
}

function articleFor(role: MemberRole): string {
  return role === 'admin' || role === 'executive' ? 'an' : 'a'
}
