'use client'

import { ConditionEditor } from './condition-editor'
import { DraftChoice } from './draft-choice'
import { useSlot } from './draft-context'
import { DraftNumber } from './draft-number'
import { DraftSwitch } from './draft-switch'
import { EntryName, useEntryLabel } from './entry-name'
import { EntryRow } from './entry-row'
import { PropertyEditor } from './property-editor'
import { TouchedCount } from './touched-count'
import { useVocabulary } from './use-vocabulary'

export function FitRuleRow({ id }: { id: string }) {
  const list = 'fit_rules'
  const label = useEntryLabel({ list, id, noun: 'rule' })
  return (
    <EntryRow
      {...{ list, id, label }}
      head={<EntryName list={list} id={id} noun="rule" />}
      aside={
        <>
          <TouchedCount list={list} id={id} />
          <DraftNumber slot={{ list, id, field: 'points' }} label={`Points of ${label}`} unit="points" />
        </>
      }
    >
      <ConditionEditor list={list} id={id} label={label} />
    </EntryRow>
  )
}

export function GateRow({ id }: { id: string }) {
  const list = 'gates'
  const label = useEntryLabel({ list, id, noun: 'gate' })
  return (
    <EntryRow
      {...{ list, id, label }}
      head={<EntryName list={list} id={id} noun="gate" />}
      aside={
        <>
          <TouchedCount list={list} id={id} />
          <DraftSwitch slot={{ list, id, field: 'enforced' }}>Enforced</DraftSwitch>
        </>
      }
    >
      <span className="flex flex-wrap items-center gap-1.5">
        <ConditionEditor list={list} id={id} label={label} />
        <DraftChoice
          slot={{ list, id, field: 'when_unknown' }}
          label={`When ${label} is not known`}
          none="as usual when not known"
          options={[
            { value: 'hold', label: 'held back when not known' },
            { value: 'pass', label: 'let through when not known' },
          ]}
          className="w-56"
        />
      </span>
    </EntryRow>
  )
}

export function BehaviourRuleRow({ id }: { id: string }) {
  const list = 'behaviour_rules'
  const slot = (field: string) => ({ list, id, field }) as const
  const [event] = useSlot(slot('event'))
  const [halfLife] = useSlot(slot('half_life_days'))
  const [window] = useSlot(slot('window_days'))
  const label = useEntryLabel({ list, id, noun: 'rule' })
  const { events } = useVocabulary()
  return (
    <EntryRow
      {...{ list, id, label }}
      head={<EntryName list={list} id={id} noun="rule" />}
      aside={
        <>
          <TouchedCount list={list} id={id} />
          <DraftNumber slot={slot('points')} label={`Points of ${label}`} unit="points" />
        </>
      }
    >
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 text-ink-2">
        <span className="flex items-center gap-1.5">
          for each{' '}
          <DraftChoice slot={slot('event')} label={`Event of ${label}`} options={events} className="w-40" />
        </span>
        <span className="flex items-center gap-1.5">
          at most
          <DraftNumber
            slot={slot('max_per_day')}
            label={`Most in a day, ${label}`}
            empty="any"
            unit="a day"
          />
        </span>
        <span className="flex items-center gap-1.5">
          <DraftNumber slot={slot('cap')} label={`Counted at most, ${label}`} empty="any" unit="in all" />
        </span>
        <span className="flex items-center gap-1.5">
          halves in
          <DraftNumber
            slot={slot('half_life_days')}
            label={`Half-life, ${label}`}
            empty="never"
            unit="days"
          />
        </span>
        {typeof halfLife === 'number' && typeof window !== 'number' ? null : (
          <span className="flex items-center gap-1.5">
            ends after
            <DraftNumber slot={slot('window_days')} label={`Window, ${label}`} empty="never" unit="days" />
          </span>
        )}
      </div>
      <PropertyEditor id={id} event={event} label={label} />
    </EntryRow>
  )
}
