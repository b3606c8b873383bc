'use client'

import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export type Failure = { error: unknown; retry: () => void }

/** A page that could not be put together: what to do, and what to tell somebody who can look it up. */
export function PageError({ error, retry }: Failure) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <EmptyState
      title="This page could not be put together"
      action={<Button onClick={() => retry()}>Try again</Button>}
    >
      <p>
        Nothing was lost. Try again in a moment; if it stays so, tell your admin
        {digest ? <> and name the reference {digest}</> : null}.
      </p>
    </EmptyState>
  )
}
