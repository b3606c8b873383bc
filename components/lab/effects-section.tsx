'use client'

import { useQuery } from '@tanstack/react-query'
import { Section } from '@/components/ui/section'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { CriteriaDocument } from '@/lib/contracts/criteria'
import type { ReplayReady } from '@/lib/contracts/replay'
import { formatCount } from '@/lib/domain/format/format-count'
import { replayOptions } from './replay-options'

type EffectsSectionProps = {
  /** Criteria that have come to rest. */
  criteria: CriteriaDocument
  isResting: boolean
}

/** What each clause does: the same draft without it. */
export function EffectsSection({ criteria, isResting }: EffectsSectionProps) {
  const { data } = useQuery({
    ...replayOptions(criteria, true),
    enabled: isResting,
    placeholderData: previous => previous,
  })
  if (data?.status !== 'ready' || data.effects === null) return null
  const rows = rowsOf(criteria, data)
  const most = Math.max(1, ...rows.map(row => Math.abs(row.change)))
  return (
    <Section
      id="effects"
      title="Which clause moves the result"
      note="MQLs of the draft if this one clause were not there, the others as they are."
    >
      <TableFrame label="Effect of each clause">
        <Table className="min-w-md">
          <thead>
            <tr>
              <HeadCell>Without</HeadCell>
              <HeadCell className="text-right">MQLs</HeadCell>
              <HeadCell className="text-right">SQLs</HeadCell>
              <HeadCell className="text-right">Won</HeadCell>
              <HeadCell className="w-2/5">
                <span className="sr-only">To scale</span>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <Row key={row.id}>
                <Cell>{row.name}</Cell>
                <Cell className={numeric}>{signed(row.change)}</Cell>
                <Cell className={`${numeric} text-ink-2`}>{signed(row.sqls)}</Cell>
                <Cell className={`${numeric} text-ink-2`}>{signed(row.won)}</Cell>
                <Cell>
                  <EffectBar change={row.change} most={most} />
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  )
}

function EffectBar({ change, most }: { change: number; most: number }) {
  const width = (Math.abs(change) / most) * 50
  return (
    <span className="relative block h-2" aria-hidden="true">
      <span className="absolute inset-y-[-4px] left-1/2 w-px bg-rule" />
      <span
        className="absolute inset-y-0 bg-marketing/70"
        style={{ width: `${width}%`, left: change < 0 ? `${50 - width}%` : '50%' }}
      />
    </span>
  )
}

const signed = (n: number) => (n === 0 ? '–' : `${n > 0 ? '+' : '−'}${formatCount(Math.abs(n))}`)

function rowsOf(criteria: CriteriaDocument, { effects, draft }: ReplayReady) {
  const clauses = [...criteria.behaviour_rules, ...criteria.fit_rules, ...criteria.gates]
  const names = new Map(clauses.map(clause => [clause.id, clause.name]))
  return (effects ?? [])
    .map(({ clause, figures }) => ({
      id: clause,
      name: names.get(clause) ?? clause,
      change: figures.mqls - draft.figures.mqls,
      sqls: figures.sqls - draft.figures.sqls,
      won: figures.won - draft.figures.won,
    }))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
}
