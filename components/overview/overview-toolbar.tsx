'use client'

import { CompareMenu } from '@/components/reporting/compare-menu'
import { CopyLink } from '@/components/reporting/copy-link'
import { PeriodMenu } from '@/components/reporting/period-menu'
import { Button } from '@/components/ui/button'
import type { ReportingParams, ReportingView } from '@/lib/client/reporting-view'

type OverviewToolbarProps = { view: ReportingView; onChange: (params: Partial<ReportingParams>) => void }

export function OverviewToolbar({ view, onChange }: OverviewToolbarProps) {
  return (
    <>
      <PeriodMenu view={view} onChoose={onChange} />
      <CompareMenu
        value={view.compare}
        onChoose={compare => onChange({ compare })}
        disabled={view.preset === 'all'}
      />
      <CopyLink pin={{ period: null, from: view.span.from, to: view.span.to }} />
      <Button onClick={() => window.print()} className="max-md:hidden">
        Print
      </Button>
    </>
  )
}
