'use client'

import { useQuery } from '@tanstack/react-query'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Section } from '@/components/ui/section'
import { Cell, HeadCell, Row, Table, TableFrame } from '@/components/ui/table'
import type { EndedSessions, SessionList } from '@/lib/contracts/session'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { sessionQuery } from './queries'
import { useWrite } from './use-write'

export function SessionPanel({ initial, timeZone }: { initial: SessionList; timeZone: string }) {
  const { data } = useQuery({ ...sessionQuery, initialData: initial })
  const write = useWrite<EndedSessions>({
    refresh: [sessionQuery.queryKey],
    done: ({ ended }) => (ended === 1 ? 'One session ended' : `${ended} sessions ended`),
  })
  const end = (path: string) => write.mutateAsync({ method: 'DELETE', path })
  const others = data.sessions.filter(session => !session.is_current)
  return (
    <Section
      id="sessions"
      title="Where you are signed in"
      note="A session ends after 12 hours without use, after 7 days at the latest, or here."
      className="border-t-0 pt-0"
      actions={
        others.length > 0 ? (
          <Confirm
            trigger={<Button>End all others</Button>}
            title="End all other sessions?"
            action="End all others"
            onConfirm={() => end('/api/v1/sessions')}
          >
            Every device but this one has to sign in again.
          </Confirm>
        ) : null
      }
    >
      <TableFrame label="Your sessions">
        <Table>
          <thead>
            <tr>
              <HeadCell>Device</HeadCell>
              <HeadCell className="max-sm:hidden">Address</HeadCell>
              <HeadCell>Last active</HeadCell>
              <HeadCell className="max-md:hidden">Signed in</HeadCell>
              <HeadCell className="max-md:hidden">Ends at the latest</HeadCell>
              <HeadCell>
                <span className="sr-only">Actions</span>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {data.sessions.map(session => (
              <Row key={session.id}>
                <Cell className="sm:whitespace-nowrap">
                  <span className="font-medium">{session.device}</span>
                  {session.is_current ? <Badge className="ml-2">This device</Badge> : null}
                </Cell>
                <Cell className="text-ink-2 max-sm:hidden">{session.ip ?? 'Not known'}</Cell>
                <Cell className="text-ink-2 sm:whitespace-nowrap">
                  {formatInstant(session.last_seen_at, timeZone)}
                </Cell>
                <Cell className="whitespace-nowrap text-ink-2 max-md:hidden">
                  {formatInstant(session.created_at, timeZone)}
                </Cell>
                <Cell className="whitespace-nowrap text-ink-2 max-md:hidden">
                  {formatInstant(session.expires_at, timeZone)}
                </Cell>
                <Cell className="text-right">
                  {session.is_current ? null : (
                    <Button
                      variant="ghost"
                      size="sm"
                      onClick={() => void end(`/api/v1/sessions/${session.id}`).catch(() => undefined)}
                    >
                      End<span className="sr-only"> the session on {session.device}</span>
                    </Button>
                  )}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  )
}
