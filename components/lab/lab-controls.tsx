'use client'

import { memo } from 'react'
import { Section } from '@/components/ui/section'
import { Slider } from '@/components/ui/slider'
import { BehaviourControls } from './behaviour-controls'
import { GateControls } from './gate-controls'
import type { LabSetting } from './lab-setting'
import { PointsControl } from './points-control'

const USUAL_MOST = 150

type FitRowProps = {
  id: string
  name: string
  points: number
  before: number
  change: LabSetting['change']
}

const FitRow = memo(function FitRow({ id, name, points, before, change }: FitRowProps) {
  return (
    <PointsControl
      name={name}
      value={points}
      before={before}
      onValueChange={to => change(`${id}.points`, to, before)}
    />
  )
})

/** All that can be moved. */
export function LabControls(setting: LabSetting) {
  const { base, draft, changes, change } = setting
  const { total } = draft.thresholds
  const before = base.thresholds.total
  const count = Object.keys(changes).length
  return (
    <div className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto lg:pr-3 lg:pb-8">
      <Section
        id="draft"
        title="The draft"
        note={count === 0 ? 'Nothing changed yet.' : count === 1 ? 'One change.' : `${count} changes.`}
        className="pb-5!"
      >
        <div className="flex items-baseline justify-between gap-3">
          <span className="text-sm">Threshold</span>
          <span className="text-lg font-semibold tabular-nums">
            {total === before ? null : (
              <span className="mr-2 text-sm font-normal text-ink-3 line-through">{before}</span>
            )}
            <span className={total === before ? undefined : 'text-marketing'}>{total}</span>
          </span>
        </div>
        <Slider
          label="Threshold of the draft"
          value={total}
          onValueChange={to => change('total', to, before)}
          min={0}
          max={Math.max(USUAL_MOST, Math.ceil(before) + 30)}
          mark={before}
          say={points => `${points} points`}
        />
      </Section>
      <Section id="behaviour" title="What a lead does" className="pt-4! pb-5!">
        <BehaviourControls {...setting} />
      </Section>
      {draft.fit_rules.length > 0 ? (
        <Section id="fit" title="What a lead is" className="pt-4! pb-5!">
          <ul>
            {draft.fit_rules.map(rule => (
              <FitRow
                key={rule.id}
                id={rule.id}
                name={rule.name}
                points={rule.points}
                before={base.fit_rules.find(each => each.id === rule.id)?.points ?? rule.points}
                change={change}
              />
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="gates" title="Gates and guards" className="pt-4! pb-5!">
        <GateControls {...setting} />
      </Section>
    </div>
  )
}
