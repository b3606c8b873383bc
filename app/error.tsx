'use client'

import { type Failure, PageError } from '@/components/shell/page-error'

export default function RootError(failure: Failure) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center px-6">
      <PageError {...failure} />
    </main>
  )
}
