'use client'

import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'

/** Part of a page could not be read: says which words the server used, and offers to try again. */
export function LoadFailed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <Banner
      tone="bad"
      title="Some numbers could not be read"
      action={<Button onClick={onRetry}>Try again</Button>}
    >
      {error.message}
    </Banner>
  )
}
