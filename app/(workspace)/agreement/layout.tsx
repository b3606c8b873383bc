import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { AgreementTabs } from '@/components/agreement/agreement-tabs'

export const metadata: Metadata = { title: 'Agreement' }

export default function AgreementLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <AgreementTabs />
      {children}
    </>
  )
}
