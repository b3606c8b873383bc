'use client'

import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Cell, HeadCell, Row, Table, TableFrame } from '@/components/ui/table'
import type { TokenView } from '@/lib/contracts/token'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { tokenQuery } from './queries'
import { useWrite } from './use-write'

export function TokenTable({ tokens, timeZone }: { tokens: readonly TokenView[]; timeZone: string }) {
  const at = (iso: string | null, otherwise: string) => (iso ? formatInstant(iso, timeZone) : otherwise)
  return (
    <TableFrame label="API tokens">
      <Table>
        <thead>
          <tr>
            <HeadCell>Name</HeadCell>
            <HeadCell>Scopes</HeadCell>
            <HeadCell className="max-sm:hidden">Last used</HeadCell>
            <HeadCell className="max-md:hidden">Made</HeadCell>
            <HeadCell className="max-md:hidden">Expires</HeadCell>
            <HeadCell>
              <span className="sr-only">Actions</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {tokens.map(token => (
            <Row key={token.id}>
              <Cell className="sm:min-w-40">
                <span className="font-medium">{token.name}</span>
                <span className="block font-mono text-xs text-ink-3">…{token.hint}</span>
              </Cell>
              <Cell>{token.scopes.join(', ')}</Cell>
              <Cell className="whitespace-nowrap text-ink-2 max-sm:hidden">
                {at(token.last_used_at, 'Never')}
              </Cell>
              <Cell className="text-ink-2 max-md:hidden">
                <span className="whitespace-nowrap">{at(token.created_at, '')}</span>
                <span className="block text-xs text-ink-3">{token.created_by ?? 'Command line'}</span>
              </Cell>
              <Cell className="whitespace-nowrap text-ink-2 max-md:hidden">
                {at(token.expires_at, 'When revoked')}
              </Cell>
              <Cell className="text-right">
                {token.revoked_at ? <Badge>Revoked</Badge> : <RevokeToken token={token} />}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}

function RevokeToken({ token }: { token: TokenView }) {
  const write = useWrite({ refresh: [tokenQuery.queryKey], done: () => `Revoked ${token.name}`, quiet: true })
  return (
    <Confirm
      trigger={
        <Button variant="ghost" size="sm">
          Revoke<span className="sr-only"> {token.name}</span>
        </Button>
      }
      title={`Revoke ${token.name}?`}
      action="Revoke token"
      onConfirm={() => write.mutateAsync({ method: 'DELETE', path: `/api/v1/tokens/${token.id}` })}
    >
      Whatever uses this token is refused from the next request on. This cannot be taken back; a new token is
      made in a moment.
    </Confirm>
  )
}
