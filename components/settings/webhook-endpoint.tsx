'use client'

import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Dialog } from '@/components/ui/dialog'
import { Switch } from '@/components/ui/switch'
import type { WebhookView, WebhookWithSecret } from '@/lib/contracts/webhook'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { DeliveryLog } from './delivery-log'
import { ShownOnce } from './shown-once'
import { useWrite } from './use-write'
import { deliveryQuery, webhookQuery } from './webhook-queries'

/** One endpoint: whether it is on, what it gets, how it went, and what can be done with it. */
export function WebhookEndpoint({ webhook, timeZone }: { webhook: WebhookView; timeZone: string }) {
  const [isLogOpen, setIsLogOpen] = useState(false)
  const path = `/api/v1/webhooks/${webhook.id}`
  const refresh = [webhookQuery.queryKey, deliveryQuery(webhook.id).queryKey]
  const write = useWrite({ refresh })
  const ping = useWrite({ refresh, done: () => 'Test message on its way' })
  return (
    <li className="border-b border-hairline py-4 first:pt-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2 font-medium">
            <span className="break-all">{webhook.url}</span>
            {webhook.off_because === 'failing' ? <Badge tone="bad">Switched off: failing</Badge> : null}
            {webhook.off_because === 'by_hand' ? <Badge>Off</Badge> : null}
          </p>
          <p className="mt-0.5 text-xs text-ink-3">
            {webhook.events.join(', ')}
            {webhook.last_sent_at
              ? ` · last received ${formatInstant(webhook.last_sent_at, timeZone)}`
              : ' · nothing received yet'}
            {webhook.failures > 0 ? ` · ${webhook.failures} failed in a row` : ''}
            {webhook.previous_secret_until
              ? ` · also signed with the secret before until ${formatInstant(webhook.previous_secret_until, timeZone)}`
              : ''}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Switch
            checked={webhook.is_on}
            onCheckedChange={is_on => write.mutate({ method: 'PATCH', path, body: { is_on } })}
          >
            On<span className="sr-only"> {webhook.url}</span>
          </Switch>
          <Button
            size="sm"
            disabled={!webhook.is_on}
            pending={ping.isPending}
            // Opened afterwards: a first read still under way would not be made again, and miss the message.
            onClick={() =>
              ping.mutate(
                { method: 'POST', path: `${path}/ping`, body: {} },
                { onSuccess: () => setIsLogOpen(true) },
              )
            }
          >
            Send a test
          </Button>
          <RotateSecret webhook={webhook} />
          <Confirm
            trigger={
              <Button size="sm" variant="ghost">
                Remove<span className="sr-only"> {webhook.url}</span>
              </Button>
            }
            title="Remove this endpoint?"
            action="Remove endpoint"
            onConfirm={() => write.mutateAsync({ method: 'DELETE', path })}
          >
            Nothing is sent to {webhook.url} any more, and the log of its deliveries goes with it.
          </Confirm>
        </div>
      </div>
      <Button
        size="sm"
        variant="ghost"
        className="mt-2 -ml-2"
        aria-expanded={isLogOpen}
        onClick={() => setIsLogOpen(!isLogOpen)}
      >
        {isLogOpen ? 'Hide deliveries' : 'Show deliveries'}
      </Button>
      {isLogOpen ? <DeliveryLog webhook={webhook} timeZone={timeZone} /> : null}
    </li>
  )
}

function RotateSecret({ webhook }: { webhook: WebhookView }) {
  const [open, setOpen] = useState(false)
  const write = useWrite<WebhookWithSecret>({ refresh: [webhookQuery.queryKey] })
  const show = (next: boolean) => {
    setOpen(next)
    if (!next) write.reset()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={show}
      trigger={
        <Button size="sm" variant="ghost">
          New secret<span className="sr-only"> for {webhook.url}</span>
        </Button>
      }
      title="New signing secret"
      footer={
        write.data ? (
          <Button variant="primary" onClick={() => show(false)}>
            Done
          </Button>
        ) : (
          <>
            <Button onClick={() => show(false)}>Cancel</Button>
            <Button
              variant="primary"
              pending={write.isPending}
              onClick={() =>
                write.mutate({ method: 'POST', path: `/api/v1/webhooks/${webhook.id}/secret`, body: {} })
              }
            >
              Make new secret
            </Button>
          </>
        )
      }
    >
      {write.data ? (
        <ShownOnce label="Signing secret" secret={write.data.secret}>
          For 24 hours messages are signed with the secret before as well. It is not shown again.
        </ShownOnce>
      ) : (
        <p className="text-ink-2">
          Messages carry two signatures for 24 hours, so that nothing is refused while you change the secret
          at the receiver.
        </p>
      )}
    </Dialog>
  )
}
