'use client'

import { X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { ESCALATION_AUDIENCES, type EscalationAudience } from '@/lib/domain/sla/terms'
import type { SlaPart } from './promise-fields'

const AUDIENCES: Record<EscalationAudience, string> = {
  owner: 'whose lead it is',
  sales_manager: 'sales managers',
  marketing_leader: 'marketing leaders',
}
const options = ESCALATION_AUDIENCES.map(value => ({ value, label: AUDIENCES[value] }))

/** Who is told before a promise runs out, when it was broken, and when it stays broken. */
export function WatchFields({ value, disabled, onChange }: SlaPart) {
  const { reminders_before_minutes: reminders, escalations } = value
  const setReminder = (at: number, minutes: number) =>
    onChange({ reminders_before_minutes: reminders.map((each, i) => (i === at ? minutes : each)) })
  const setEscalation = (at: number, change: Partial<(typeof escalations)[number]>) =>
    onChange({ escalations: escalations.map((each, i) => (i === at ? { ...each, ...change } : each)) })
  return (
    <div className="flex flex-col gap-3">
      {reminders.map((minutes, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a reminder has no identity but its place
        <div key={at} className="flex flex-wrap items-center gap-2">
          <Minutes
            name={`Reminder ${at + 1}`}
            value={minutes}
            disabled={disabled}
            onChange={next => setReminder(at, next)}
          />
          <span>minutes before it is due, tell whose lead it is</span>
          <Remove
            name={`reminder ${at + 1}`}
            disabled={disabled}
            onRemove={() => onChange({ reminders_before_minutes: reminders.filter((_, i) => i !== at) })}
          />
        </div>
      ))}
      {escalations.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an escalation has no identity but its place
        <div key={at} className="flex flex-wrap items-center gap-2">
          <Minutes
            name={`Escalation ${at + 1}`}
            value={each.after_minutes}
            disabled={disabled}
            onChange={after_minutes => setEscalation(at, { after_minutes })}
          />
          <span>{each.after_minutes === 0 ? 'minutes: when it is broken, tell' : 'minutes after, tell'}</span>
          <Select
            label={`Escalation ${at + 1}: who is told`}
            options={options}
            value={each.audience}
            disabled={disabled}
            onValueChange={audience => setEscalation(at, { audience })}
            className="w-44"
          />
          <Remove
            name={`escalation ${at + 1}`}
            disabled={disabled}
            onRemove={() => onChange({ escalations: escalations.filter((_, i) => i !== at) })}
          />
        </div>
      ))}
      {disabled ? null : (
        <div className="flex flex-wrap gap-2 pt-1">
          <Button
            disabled={reminders.length >= 5}
            onClick={() => onChange({ reminders_before_minutes: [...reminders, 60] })}
          >
            Add reminder
          </Button>
          <Button
            disabled={escalations.length >= 10}
            onClick={() =>
              onChange({ escalations: [...escalations, { after_minutes: 240, audience: 'sales_manager' }] })
            }
          >
            Add escalation
          </Button>
        </div>
      )}
    </div>
  )
}

type MinutesProps = {
  name: string
  value: number
  disabled: boolean
  onChange: (minutes: number) => void
}

function Minutes({ name, value, disabled, onChange }: MinutesProps) {
  return (
    <Input
      type="number"
      min={0}
      aria-label={`${name}: minutes`}
      className="w-20! tabular-nums"
      value={Number.isNaN(value) ? '' : value}
      disabled={disabled}
      onChange={event => onChange(event.target.value === '' ? Number.NaN : Number(event.target.value))}
    />
  )
}

function Remove({ name, disabled, onRemove }: { name: string; disabled: boolean; onRemove: () => void }) {
  if (disabled) return null
  return (
    <Button variant="ghost" size="icon" aria-label={`Remove ${name}`} onClick={onRemove}>
      <X className="size-4" aria-hidden="true" />
    </Button>
  )
}
