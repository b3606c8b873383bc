import type { Route } from 'next'
import type { Action } from '@/lib/domain/policy/policy'

export type PageKey =
  | 'overview'
  | 'handoffs'
  | 'agreement'
  | 'funnel'
  | 'sla'
  | 'rejections'
  | 'reviews'
  | 'lab'
  | 'leads'
  | 'data'
  | 'settings'

export type Page = {
  key: PageKey
  href: Route
  label: string
  /** Pressed after G. */
  letter: string
  /** What a role must be allowed to do for the page to be of use. */
  needs: Action
}

export const PAGES: readonly Page[] = [
  { key: 'overview', href: '/overview', label: 'Overview', letter: 'o', needs: 'metric.read' },
  { key: 'handoffs', href: '/handoffs', label: 'Handoffs', letter: 'h', needs: 'handoff.list' },
  { key: 'agreement', href: '/agreement', label: 'Agreement', letter: 'a', needs: 'agreement.read' },
  { key: 'funnel', href: '/funnel', label: 'Funnel', letter: 'f', needs: 'metric.read' },
  { key: 'sla', href: '/sla', label: 'SLA', letter: 't', needs: 'metric.read' },
  { key: 'rejections', href: '/rejections', label: 'Rejections', letter: 'r', needs: 'metric.read' },
  { key: 'reviews', href: '/reviews', label: 'Reviews', letter: 'v', needs: 'review.read' },
  { key: 'lab', href: '/lab', label: 'Lab', letter: 'b', needs: 'replay.run' },
  { key: 'leads', href: '/leads', label: 'Leads', letter: 'l', needs: 'lead.list' },
  { key: 'data', href: '/data', label: 'Data', letter: 'd', needs: 'import.read' },
  { key: 'settings', href: '/settings', label: 'Settings', letter: 's', needs: 'workspace.read' },
]
