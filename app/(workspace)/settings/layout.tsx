import type { Metadata, Route } from 'next'
import type { ReactNode } from 'react'
import { NavTabs } from '@/components/ui/nav-tabs'
import { PageHeader } from '@/components/ui/page-header'
import type { Action } from '@/lib/domain/policy/policy'
import { currentScope, may } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Settings' }

const SECTIONS: { href: Route; label: string; needs: Action }[] = [
  { href: '/settings/members', label: 'Members', needs: 'member.read' },
  { href: '/settings/workspace', label: 'Workspace', needs: 'workspace.read' },
  { href: '/settings/sla', label: 'SLA', needs: 'workspace.read' },
  { href: '/settings/routing', label: 'Routing', needs: 'handoff.list' },
  { href: '/settings/notifications', label: 'Notifications', needs: 'notification.own' },
  { href: '/settings/webhooks', label: 'Webhooks', needs: 'webhook.read' },
  { href: '/settings/tokens', label: 'API tokens', needs: 'token.read' },
  { href: '/settings/audit', label: 'Audit log', needs: 'audit.read' },
  { href: '/settings/sessions', label: 'Your sessions', needs: 'session.own' },
]

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const scope = await currentScope('workspace.read')
  const links = SECTIONS.filter(section => may(scope, section.needs))
  return (
    <>
      <PageHeader title="Settings" />
      <NavTabs label="Settings" links={links} />
      <div className="pt-2">{children}</div>
    </>
  )
}
