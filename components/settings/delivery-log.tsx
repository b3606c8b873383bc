'use client'

import { useQuery } from '@tanstack/react-query'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { DeliveryView, WebhookView } from '@/lib/contracts/webhook'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { useWrite } from './use-write'
import { deliveryQuery } from './webhook-queries'

const STATES: Record<DeliveryView['state'], { label: string; tone: BadgeTone }> = {
  pending: { label: 'On its way', tone: 'plain' },
  sent: { label: 'Received', tone: 'good' },
  failed: { label: 'Given up', tone: 'bad' },
}

/** The last messages to an endpoint, how sending them went, and a way to send one again. */
export function DeliveryLog({ webhook, timeZone }: { webhook: WebhookView; timeZone: string }) {
  const query = deliveryQuery(webhook.id)
  const { data, error } = useQuery(query)
  const write = useWrite({ refresh: [query.queryKey], done: () => 'Sent again' })
  if (error) return <p className="mt-2 text-sm text-bad">{error.message}</p>
  if (!data) return <Skeleton className="mt-2 h-16 w-full" />
  if (data.deliveries.length === 0) return <p className="mt-2 text-sm text-ink-3">Nothing was sent yet.</p>
  return (
    <TableFrame label={`Deliveries to ${webhook.url}`} className="mt-2">
      <Table>
        <thead>
          <tr>
            <HeadCell>Event</HeadCell>
            <HeadCell>State</HeadCell>
            <HeadCell className="text-right">Attempts</HeadCell>
            <HeadCell>What happened</HeadCell>
            <HeadCell>Made</HeadCell>
            <HeadCell>
              <span className="sr-only">Actions</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {data.deliveries.map(delivery => (
            <Row key={delivery.id}>
              <Cell className="font-mono text-xs">{delivery.event}</Cell>
              <Cell>
                <Badge tone={STATES[delivery.state].tone}>{STATES[delivery.state].label}</Badge>
              </Cell>
              <Cell className={numeric}>{delivery.attempts}</Cell>
              <Cell className="min-w-40 text-ink-2">{wordsOf(delivery, timeZone)}</Cell>
              <Cell className="whitespace-nowrap text-ink-2">
                {formatInstant(delivery.created_at, timeZone)}
              </Cell>
              <Cell className="text-right">
                <Button
                  size="sm"
                  variant="ghost"
                  disabled={!webhook.is_on}
                  onClick={() =>
                    write.mutate({
                      method: 'POST',
                      path: `/api/v1/webhooks/${webhook.id}/deliveries/${delivery.id}/redeliver`,
                      body: {},
                    })
                  }
                >
                  Send again
                </Button>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}

function wordsOf(delivery: DeliveryView, timeZone: string): string {
  if (delivery.state === 'sent') return `Answered ${delivery.last_status ?? ''}`
  const said = delivery.last_error ?? 'Not tried yet.'
  return delivery.next_at ? `${said} Next attempt ${formatInstant(delivery.next_at, timeZone)}.` : said
}
