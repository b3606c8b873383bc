'use client'

import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { signOut } from '@/lib/client/sign-out'

/** Signed in, and a member of nothing: not an error, and not theirs to solve. */
export function NoWorkspace() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center px-6">
      <EmptyState
        title="You are not a member of a workspace yet"
        action={<Button onClick={() => void signOut()}>Sign out</Button>}
      >
        <p>Ask the admin of your company's workspace to add you; it will then open here.</p>
      </EmptyState>
    </main>
  )
}
