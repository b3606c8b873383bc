'use client'

import { CopyLink } from '@/components/reporting/copy-link'
import { Button } from '@/components/ui/button'
import { downloadText } from '@/lib/client/download-text'
import { funnelCsv } from './funnel-csv'
import type { FunnelPart } from './funnel-part'

/** Takes the page along: its address, or its numbers with what they mean. */
export function FunnelActions({ sort, ...part }: FunnelPart & { sort: string | null }) {
  const { view, reporting } = part
  return (
    <>
      <CopyLink pin={{ period: null, from: view.span.from, to: view.span.to }} />
      <Button
        onClick={() => downloadText(`funnel-${reporting.today}.csv`, 'text/csv', funnelCsv(part, sort))}
      >
        Export CSV
      </Button>
    </>
  )
}
