'use client'

import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { newId } from '@/components/sla/new-id'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import type { RoutingMember, RoutingView } from '@/lib/contracts/routing'
import { PeopleChoice } from './people-choice'
import { RuleCondition } from './rule-condition'

type Rule = RoutingView['rules'][number]

type RoutingRulesProps = {
  rules: readonly Rule[]
  people: readonly RoutingMember[]
  disabled: boolean
  onChange: (rules: Rule[]) => void
}

const ANY = { route: [], segment: [], country: [], source: [] }

/** Rules in the order they are asked, each with what it matches and who takes it. */
export function RoutingRules({ rules, people, disabled, onChange }: RoutingRulesProps) {
  const replace = (id: string, change: Partial<Rule>) =>
    onChange(rules.map(rule => (rule.id === id ? { ...rule, ...change } : rule)))
  const move = (at: number, by: 1 | -1) => {
    const next = [...rules]
    const [rule] = next.splice(at, 1)
    if (rule) next.splice(at + by, 0, rule)
    onChange(next)
  }
  return (
    <div className="flex flex-col">
      {rules.length === 0 ? (
        <p className="mb-3 text-sm text-ink-3">No rules: all handoffs go round.</p>
      ) : null}
      {rules.map((rule, at) => (
        <fieldset key={rule.id} className="border-b border-hairline py-4 first-of-type:pt-0">
          <legend className="sr-only">Rule {rule.name || at + 1}</legend>
          <div className="mb-3 flex items-center gap-2">
            <span className="w-5 text-sm text-ink-3 tabular-nums">{at + 1}</span>
            <Input
              aria-label={`Rule ${at + 1}: name`}
              placeholder="Name, such as DACH"
              className="max-w-60"
              value={rule.name}
              disabled={disabled}
              onChange={event => replace(rule.id, { name: event.target.value })}
            />
            {disabled ? null : (
              <>
                <Button
                  variant="ghost"
                  size="icon"
                  aria-label={`Ask rule ${at + 1} earlier`}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                >
                  <ArrowUp className="size-3.5" aria-hidden="true" />
                </Button>
                <Button
                  variant="ghost"
                  size="icon"
                  aria-label={`Ask rule ${at + 1} later`}
                  disabled={at === rules.length - 1}
                  onClick={() => move(at, 1)}
                >
                  <ArrowDown className="size-3.5" aria-hidden="true" />
                </Button>
                <Button
                  variant="ghost"
                  size="icon"
                  aria-label={`Remove rule ${at + 1}`}
                  onClick={() => onChange(rules.filter(each => each.id !== rule.id))}
                >
                  <X className="size-3.5" aria-hidden="true" />
                </Button>
              </>
            )}
          </div>
          <div className="flex flex-col gap-3 pl-7">
            <RuleCondition
              name={`Rule ${at + 1}`}
              value={rule.when}
              disabled={disabled}
              onChange={when => replace(rule.id, { when })}
            />
            <PeopleChoice
              label={`Rule ${at + 1}: who takes it`}
              people={people}
              value={rule.members}
              disabled={disabled}
              onChange={members => replace(rule.id, { members })}
            />
          </div>
        </fieldset>
      ))}
      {disabled ? null : (
        <Button
          className="mt-3 self-start"
          onClick={() => onChange([...rules, { id: newId(), name: '', when: ANY, members: [] }])}
        >
          Add rule
        </Button>
      )}
    </div>
  )
}
