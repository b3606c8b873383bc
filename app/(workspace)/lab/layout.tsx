import type { Route } from 'next'
import type { ReactNode } from 'react'
import { NavTabs } from '@/components/ui/nav-tabs'

const LINKS: { href: Route; label: string }[] = [
  { href: '/lab', label: 'Replay' },
  { href: '/lab/calibration' as Route, label: 'Calibration' },
  { href: '/lab/capacity' as Route, label: 'Capacity' },
  { href: '/lab/shadow' as Route, label: 'Shadow runs' },
]

/** What history, the calendar and the days to come say about a change before anybody signs it. */
export default function LabLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="pb-8 print:hidden">
        <NavTabs label="Lab" links={LINKS} />
      </div>
      {children}
    </>
  )
}
