import type { Route } from 'next'
import type { ReactNode } from 'react'
import { NavTabs } from '@/components/ui/nav-tabs'

const LINKS = [
  { href: '/reviews/meetings' as Route, label: 'Reviews' },
  { href: '/reviews/alignment' as Route, label: 'Do we mean the same?' },
]

export default function ReviewsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="pb-8 print:hidden">
        <NavTabs label="Reviews" links={LINKS} />
      </div>
      {children}
    </>
  )
}
