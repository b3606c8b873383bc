import type { Route } from 'next'
import type { ReactNode } from 'react'
import { NavTabs } from '@/components/ui/nav-tabs'
import { currentScope, may } from '@/lib/server/session'

/** The pages on what sales sends back; what lists leads is for those who may see them. */
export default async function RejectionsLayout({ children }: { children: ReactNode }) {
  const scope = await currentScope('metric.read')
  const links: { href: Route; label: string }[] = [
    { href: '/rejections/reasons', label: 'Reasons' },
    { href: '/rejections/clusters', label: 'Clusters' },
    { href: '/rejections/modes', label: 'Failure modes' },
    { href: '/rejections/rules', label: 'Rules' },
    { href: '/rejections/suggestions', label: 'Suggestions' },
    ...(may(scope, 'lead.list') ? [{ href: '/rejections/open' as const, label: 'To look at' }] : []),
    ...(may(scope, 'signal.read') ? [{ href: '/rejections/signals' as const, label: 'Signals' }] : []),
    ...(may(scope, 'dispute.read') ? [{ href: '/rejections/disputes' as const, label: 'Disputes' }] : []),
  ]
  return (
    <>
      <div className="pb-8 print:hidden">
        <NavTabs label="Rejections" links={links} />
      </div>
      {children}
    </>
  )
}
