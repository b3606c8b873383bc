import { queryOptions } from '@tanstack/react-query'
import { readJson } from '@/lib/client/request'
import type { DeliveryList, WebhookList } from '@/lib/contracts/webhook'

export const webhookQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: ({ signal }) => readJson<WebhookList>('/api/v1/webhooks', signal),
})

const WATCH_MS = 3_000

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhooks', id, 'deliveries'],
    queryFn: ({ signal }) => readJson<DeliveryList>(`/api/v1/webhooks/${id}/deliveries`, signal),
    // What is on its way arrives in a moment; what waits for its next attempt is not worth watching.
    refetchInterval: query =>
      query.state.data?.deliveries.some(each => each.state === 'pending' && each.next_at === null)
        ? WATCH_MS
        : false,
  })
