'use client'

import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { WebhookList } from '@/lib/contracts/webhook'
import { CreateWebhookDialog } from './create-webhook-dialog'
import { WebhookEndpoint } from './webhook-endpoint'
import { webhookQuery } from './webhook-queries'

export function WebhookPanel({ initial, timeZone }: { initial: WebhookList; timeZone: string }) {
  const { data } = useQuery({ ...webhookQuery, initialData: initial })
  return (
    <Section
      id="webhooks"
      title="Webhooks"
      note="A message to another program when a lead is handed over, when sales answers, and when a promise is about to run out or was broken. Messages are signed (Standard Webhooks), carry ids and no personal data, and are tried again for about three days."
      actions={<CreateWebhookDialog />}
      className="border-t-0 pt-0"
    >
      {data.webhooks.length === 0 ? (
        <EmptyState title="No endpoints yet">
          Add the address of a program that should know, such as a chat channel or your CRM.
        </EmptyState>
      ) : (
        <ul className="flex flex-col">
          {data.webhooks.map(webhook => (
            <WebhookEndpoint key={webhook.id} webhook={webhook} timeZone={timeZone} />
          ))}
        </ul>
      )}
    </Section>
  )
}
