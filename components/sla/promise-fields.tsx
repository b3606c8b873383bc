'use client'

import { X } from 'lucide-react'
import { routeWords } from '@/components/lead/lead-words'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import type { SlaDocument } from '@/lib/contracts/sla-terms'
import { ROUTES } from '@/lib/domain/handoff/fact'
import { newId } from './new-id'
import { TermFields } from './term-fields'

export type SlaPart = {
  value: SlaDocument
  disabled: boolean
  onChange: (change: Partial<SlaDocument>) => void
}

/** Time until the first touch, by the way a lead came and, where it differs, by segment. */
export function PromiseFields({ value, disabled, onChange }: SlaPart) {
  const { first_touch: terms, calendars } = value
  const replace = (id: string, change: Partial<(typeof terms)[number]>) =>
    onChange({ first_touch: terms.map(term => (term.id === id ? { ...term, ...change } : term)) })
  const isKnown = (route: string) => (ROUTES as readonly string[]).includes(route)
  return (
    <div className="flex flex-col gap-4">
      {terms.length === 0 ? (
        <p className="text-ink-2">No route has a promise: first touches are not measured.</p>
      ) : null}
      {terms.map((term, at) => {
        const name = `First touch, ${term.route || `route ${at + 1}`}`
        return (
          <div
            key={term.id}
            className="flex flex-wrap items-start gap-x-3 gap-y-2 border-b border-hairline pb-4 last:border-b-0"
          >
            <div className="w-36">
              <Input
                aria-label={`${name}: route`}
                placeholder="Route"
                value={term.route}
                disabled={disabled}
                onChange={event => replace(term.id, { route: event.target.value })}
              />
              <p className="mt-1 text-xs text-ink-3">
                {isKnown(term.route) ? routeWords(term.route) : 'As your source names it'}
              </p>
            </div>
            <Input
              aria-label={`${name}: segment`}
              placeholder="Any segment"
              className="w-36!"
              value={term.segment ?? ''}
              disabled={disabled}
              onChange={event => replace(term.id, { segment: event.target.value || null })}
            />
            <TermFields
              name={name}
              value={term}
              calendars={calendars}
              disabled={disabled}
              onChange={next => replace(term.id, next)}
            />
            {disabled ? null : (
              <Button
                variant="ghost"
                size="icon"
                aria-label={`Remove ${name}`}
                onClick={() => onChange({ first_touch: terms.filter(each => each.id !== term.id) })}
              >
                <X className="size-4" aria-hidden="true" />
              </Button>
            )}
          </div>
        )
      })}
      {disabled ? null : (
        <Button
          className="self-start"
          onClick={() => {
            const free = ROUTES.find(route =>
              terms.every(each => each.route !== route || each.segment !== null),
            )
            const plain = { segment: null, amount: 24, unit: 'clock_hours' as const, calendar: null }
            onChange({ first_touch: [...terms, { id: newId(), route: free ?? '', ...plain }] })
          }}
        >
          Add promise
        </Button>
      )}
    </div>
  )
}
