'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import type { ReactNode } from 'react'
import { Toaster } from '@/components/ui/toast'
import { getQueryClient } from '@/lib/client/query-client'

/** What pages of a workspace need beyond that: its answers, its address as state, its messages. */
export function WorkspaceProviders({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={getQueryClient()}>
      <NuqsAdapter>
        <Toaster>{children}</Toaster>
      </NuqsAdapter>
    </QueryClientProvider>
  )
}
