'use client'

import { useQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { Switch } from '@/components/ui/switch'
import type { RoutingView } from '@/lib/contracts/routing'
import { formatCount } from '@/lib/domain/format/format-count'
import { PeopleChoice } from './people-choice'
import { routingQuery } from './routing-queries'
import { RoutingRules } from './routing-rules'
import { useWrite } from './use-write'

type Draft = Pick<RoutingView, 'is_on' | 'has_pool' | 'rules' | 'members'>

/** Who gets the handoffs that nobody owns: rules in order, then turns. */
export function RoutingPanel({ initial, mayWrite }: { initial: RoutingView; mayWrite: boolean }) {
  const { data: routing } = useQuery({ ...routingQuery, initialData: initial })
  const [draft, setDraft] = useState<Draft | null>(null)
  const write = useWrite({ refresh: [routingQuery.queryKey], done: () => 'Routing saved', quiet: true })
  const give = useWrite<{ assigned: unknown[] }>({
    refresh: [routingQuery.queryKey],
    done: ({ assigned }) => `${formatCount(assigned.length)} handed out`,
  })
  const { is_on, has_pool, rules, members } = draft ?? routing
  const value: Draft = { is_on, has_pool, rules, members }
  const change = (part: Partial<Draft>) => setDraft({ ...value, ...part })
  const problem =
    is_on && members.length === 0 ? 'Nobody takes turns: what no rule matches stays with nobody.' : null
  const save = () =>
    write.mutate(
      { method: 'PUT', path: '/api/v1/routing', body: { ...value, revision: routing.revision } },
      { onSuccess: () => setDraft(null) },
    )
  return (
    <Section
      id="routing"
      title="Routing"
      note="A lead whose source names an owner goes to that member. All others are given out here."
      className="border-t-0 pt-0"
      actions={
        mayWrite && routing.is_on && routing.unassigned > 0 ? (
          <Button
            pending={give.isPending}
            onClick={() =>
              give.mutate({ method: 'POST', path: '/api/v1/queue/assignments', body: { by_rules: true } })
            }
          >
            Hand out {formatCount(routing.unassigned)} waiting
          </Button>
        ) : null
      }
    >
      {mayWrite ? null : (
        <Banner className="mb-5">A sales manager changes how handoffs are given out.</Banner>
      )}
      <div className="flex flex-col gap-4">
        <Switch checked={is_on} disabled={!mayWrite} onCheckedChange={next => change({ is_on: next })}>
          Give new handoffs out by rules and turns
        </Switch>
        <Switch checked={has_pool} disabled={!mayWrite} onCheckedChange={next => change({ has_pool: next })}>
          Reps see and may take what is nobody’s
        </Switch>
      </div>
      <h3 className="mt-8 mb-1 font-medium">Rules</h3>
      <p className="mb-3 max-w-prose text-ink-2">
        The first rule that matches says among whom. Within it they take turns.
      </p>
      <RoutingRules
        rules={rules}
        people={routing.people}
        disabled={!mayWrite}
        onChange={next => change({ rules: next })}
      />
      <h3 className="mt-8 mb-1 font-medium">Everybody else takes turns</h3>
      <p className="mb-3 max-w-prose text-ink-2">Whatever no rule matches goes round among these members.</p>
      <PeopleChoice
        label="Members who take turns"
        people={routing.people}
        value={members}
        disabled={!mayWrite}
        onChange={next => change({ members: next })}
      />
      {problem ? <p className="mt-3 text-sm text-warn">{problem}</p> : null}
      {write.error ? (
        <Banner tone="bad" className="mt-4">
          {write.error.message}
        </Banner>
      ) : null}
      {mayWrite ? (
        <div
          className={clsx(
            'mt-6 flex gap-2 border-t border-hairline py-4',
            draft && 'sticky bottom-0 z-10 bg-paper max-md:bottom-14',
          )}
        >
          <Button variant="primary" disabled={!draft} pending={write.isPending} onClick={save}>
            Save changes
          </Button>
          {draft ? <Button onClick={() => setDraft(null)}>Discard</Button> : null}
        </div>
      ) : null}
    </Section>
  )
}
