'use client'

import { useState } from 'react'
import { Section } from '@/components/ui/section'
import { Segmented } from '@/components/ui/segmented'
import type { ReplayGroup, ReplayReady } from '@/lib/contracts/replay'
import { formatCount } from '@/lib/domain/format/format-count'
import { NamedLeads } from './named-leads'

const LISTS = ['leaves', 'enters', 'missed'] as const
type List = (typeof LISTS)[number]

/** Who enters, who leaves and which wins are missed, by name for those who may see leads. */
export function MovedSection({ answer }: { answer: ReplayReady }) {
  const [chosen, setChosen] = useState<List | null>(null)
  const { comparison, draft, query } = answer
  if (comparison === null) return null
  const groups: Record<List, ReplayGroup> = {
    leaves: comparison.leaves,
    enters: comparison.enters,
    missed: draft.missed_wins,
  }
  const words: Record<List, string> = { leaves: 'Leave', enters: 'Enter', missed: 'Wins missed' }
  // Until somebody chooses, the first list with anybody on it.
  const list = chosen ?? LISTS.find(each => groups[each].figures.mqls > 0) ?? 'leaves'
  const group = groups[list]
  return (
    <Section
      id="moved"
      title="Who enters, who leaves"
      note={`${formatCount(comparison.both)} become MQLs under both.`}
      actions={
        <Segmented
          label="List"
          value={list}
          onValueChange={setChosen}
          options={LISTS.map(value => ({
            value,
            label: `${words[value]} ${formatCount(groups[value].figures.mqls)}`,
          }))}
        />
      }
    >
      <p className="mb-3 max-w-prose text-ink-2">{sentenceOf(list, group)}</p>
      <NamedLeads
        label={words[list]}
        group={group}
        currency={query.currency}
        dayHead={list === 'enters' ? 'Would be MQL' : list === 'leaves' ? 'Was MQL' : null}
      />
    </Section>
  )
}

function sentenceOf(list: List, { figures }: ReplayGroup): string {
  const { mqls, unknown, sqls, won, rejected, returned } = figures
  if (list === 'missed')
    return mqls === 0
      ? 'Every real win would have come to sales.'
      : 'These were won in reality, and the draft would not have brought them to sales before that.'
  if (mqls === 0) return list === 'enters' ? 'Nobody enters.' : 'Nobody leaves.'
  const known = `${formatCount(sqls)} became SQLs, ${formatCount(won)} of them wins; ${formatCount(rejected + returned)} were rejected or sent back`
  return list === 'enters'
    ? `Of these ${formatCount(mqls)}, ${formatCount(unknown)} were never handed over and nobody knows what would have become of them. Of the others ${known}.`
    : `Of these ${formatCount(mqls)}, ${known}; ${formatCount(unknown)} were never handed over.`
}
