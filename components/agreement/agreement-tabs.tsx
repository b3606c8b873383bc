import { NavTabs } from '@/components/ui/nav-tabs'
import { PageHeader } from '@/components/ui/page-header'

const LINKS = [
  { href: '/agreement/draft', label: 'Draft' },
  { href: '/agreement/versions', label: 'Versions' },
  { href: '/agreement/scorecard', label: 'Scorecard' },
] as const

export function AgreementTabs() {
  return (
    <div className="print:hidden">
      <PageHeader title="Agreement" />
      <NavTabs label="Agreement" links={LINKS} />
    </div>
  )
}
