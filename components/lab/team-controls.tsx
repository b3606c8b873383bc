'use client'

import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'
import { Slider } from '@/components/ui/slider'
import type { CapacityReady } from '@/lib/contracts/capacity'
import { formatShare } from '@/lib/domain/format/format-share'
import type { CapacityParams } from './capacity-params'

type TeamControlsProps = {
  answer: CapacityReady
  params: CapacityParams
  onChange: (change: Partial<CapacityParams>) => void
}

const MOST_REPS = 40

/** Who works on new handoffs: assumptions that nobody measures, so they are there to be changed. */
export function TeamControls({ answer, params, onChange }: TeamControlsProps) {
  const { team, members, calendar } = answer
  const reps = params.reps ?? team.reps
  const minutes = params.minutes ?? team.minutes
  const share = params.share ?? team.share
  const hours = reps * share * calendar.hours_per_week
  return (
    <Section
      id="team"
      title="The team"
      note={`${calendar.name}, ${calendar.hours_per_week.toFixed(1)} open hours a week. ${hours.toFixed(0)} hours a week are there for new handoffs, enough for ${Math.floor((hours * 60) / minutes)}.`}
    >
      <div className="grid max-w-3xl gap-x-12 gap-y-4 sm:grid-cols-3">
        <Control label="People who answer" said={`${reps}`} beside={`${members} had handoffs`}>
          <Slider
            label="People who answer"
            value={reps}
            onValueChange={next => onChange({ reps: next })}
            min={0}
            max={Math.max(MOST_REPS, members, reps)}
            mark={members}
            say={value => `${value} people`}
          />
        </Control>
        <Control label="Work on one" said={`${minutes} min`} beside="before the next one">
          <Slider
            label="Minutes of work on one handoff"
            value={minutes}
            onValueChange={next => onChange({ minutes: next })}
            min={5}
            max={Math.max(240, minutes)}
            step={5}
            say={value => `${value} minutes`}
          />
        </Control>
        <Control label="Of their open hours" said={formatShare(share, 0)} beside="for new handoffs">
          <Slider
            label="Share of open hours for new handoffs"
            value={Math.round(share * 100)}
            onValueChange={next => onChange({ share: next / 100 })}
            min={5}
            max={100}
            step={5}
            say={value => `${value} per cent`}
          />
        </Control>
      </div>
    </Section>
  )
}

type ControlProps = { label: string; said: string; beside: string; children: ReactNode }

function Control({ label, said, beside, children }: ControlProps) {
  return (
    <div>
      <p className="flex items-baseline justify-between gap-2">
        <span>{label}</span>
        <span className="font-medium tabular-nums">{said}</span>
      </p>
      {children}
      <p className="text-xs text-ink-3">{beside}</p>
    </div>
  )
}
