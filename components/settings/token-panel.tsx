'use client'

import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { textLinkStyles } from '@/components/ui/text-link'
import type { TokenList } from '@/lib/contracts/token'
import { CreateTokenDialog } from './create-token-dialog'
import { tokenQuery } from './queries'
import { TokenTable } from './token-table'

export function TokenPanel({ initial, timeZone }: { initial: TokenList; timeZone: string }) {
  const { data } = useQuery({ ...tokenQuery, initialData: initial })
  return (
    <Section
      id="tokens"
      title="API tokens"
      note="A token lets a program act for this workspace, within its scopes. What it writes is in the audit log under its name."
      actions={
        <>
          <a href="/api/openapi.json" className={textLinkStyles}>
            API description
          </a>
          <CreateTokenDialog />
        </>
      }
      className="border-t-0 pt-0"
    >
      {data.tokens.length === 0 ? (
        <EmptyState title="No tokens yet">
          Make one for each program that sends or reads data, so that each can be revoked alone.
        </EmptyState>
      ) : (
        <TokenTable tokens={data.tokens} timeZone={timeZone} />
      )}
    </Section>
  )
}
