'use client'

import { type Failure, PageError } from '@/components/shell/page-error'

export default function WorkspaceError(failure: Failure) {
  return <PageError {...failure} />
}
