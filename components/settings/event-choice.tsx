'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { WEBHOOK_EVENTS, type WebhookEvent } from '@/lib/domain/notification/kinds'

const MEANINGS: Record<WebhookEvent, string> = {
  'handoff.created': 'a lead was handed over by the agreement',
  'handoff.answered': 'sales answered, or took an answer back',
  'sla.due_soon': 'a promise is about to run out',
  'sla.breached': 'a promise was broken',
  'sla.escalated': 'it stays broken',
}

type EventChoiceProps = {
  value: readonly string[]
  onValueChange: (events: WebhookEvent[]) => void
  error?: string | undefined
}

export function EventChoice({ value, onValueChange, error }: EventChoiceProps) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-sm font-medium">Send when</legend>
      {WEBHOOK_EVENTS.map(event => (
        <Checkbox
          key={event}
          checked={value.includes(event)}
          onCheckedChange={checked =>
            onValueChange(WEBHOOK_EVENTS.filter(each => (each === event ? checked : value.includes(each))))
          }
        >
          <span>
            {MEANINGS[event]}
            <span className="ml-2 font-mono text-xs text-ink-3">{event}</span>
          </span>
        </Checkbox>
      ))}
      {error ? <p className="text-xs text-bad">{error}</p> : null}
    </fieldset>
  )
}
