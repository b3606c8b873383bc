'use client'

import type { Route } from 'next'
import { Banner } from '@/components/ui/banner'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Section } from '@/components/ui/section'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { WeightsView } from '@/lib/contracts/calibration'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatPoints } from '@/lib/domain/format/format-points'
import { missingWords, verdictWords } from './calibration-words'
import type { LabChanges } from './lab-changes'
import { SuggestButton } from './suggest-button'
import type { LabSuggestion } from './suggestions-of'
import { WeightsCheck } from './weights-check'

type Ready = Extract<WeightsView, { state: 'ready' }>
type WeightsSectionProps = { weights: WeightsView; version: number | null; maySuggest: boolean }

/** Points and a threshold from the team's own history, with how they fare on quarters they have not seen. */
export function WeightsSection({ weights, version, maySuggest }: WeightsSectionProps) {
  return (
    <Section
      id="points"
      title="Points learned from your own history"
      note="A proposal, never more: how much each rule would be worth if it were up to the handoffs that ended."
      actions={weights.state === 'ready' ? <Actions {...{ weights, version, maySuggest }} /> : null}
    >
      {weights.state === 'missing' ? (
        <EmptyState title="Not enough to learn from yet">{missingWords(weights)}</EmptyState>
      ) : (
        <Proposal weights={weights} />
      )}
    </Section>
  )
}

function Actions({
  weights,
  version,
  maySuggest,
}: { weights: Ready } & Omit<WeightsSectionProps, 'weights'>) {
  const changes = JSON.stringify(changesOf(weights))
  const search = new URLSearchParams({ ...(version === null ? {} : { base: `${version}` }), changes })
  return (
    <>
      <LinkButton href={`/lab?${search}` as Route}>Try in the lab</LinkButton>
      <LinkButton href={`/lab/shadow?${search}` as Route}>Let it look on</LinkButton>
      {maySuggest && version !== null && weights.verdict !== 'worse' ? (
        <SuggestButton
          suggestions={suggestionsFrom(weights)}
          isQuiet={weights.verdict !== 'better'}
          because={`${verdictWords(weights).title}. Learned from ${weights.earlier.cases} earlier handoffs, checked on ${weights.later.cases} later ones`}
        />
      ) : null}
    </>
  )
}

const moved = ({ rules }: Ready) => rules.filter(({ from, to }) => from !== to)

/** The proposal as changes the lab lays over the version. */
function changesOf(weights: Ready): LabChanges {
  const points = moved(weights).map(({ rule_id, to }) => [`${rule_id}.points`, to] as const)
  return { ...Object.fromEntries(points), total: weights.proposed.line.threshold }
}

function suggestionsFrom(weights: Ready): LabSuggestion[] {
  const points = moved(weights).map(({ kind, rule_id, from, to }) => ({
    anchor: `${kind === 'fit' ? 'fit_rules' : 'behaviour_rules'}/${rule_id}`,
    ...{ field: 'points', from, to },
  }))
  const [from, to] = [weights.now.line.threshold, weights.proposed.line.threshold]
  if (from === to) return points
  return [...points, { anchor: 'terms', field: 'criteria.thresholds.total', from, to }]
}

function Proposal({ weights }: { weights: Ready }) {
  const verdict = verdictWords(weights)
  return (
    <>
      <Banner tone={verdict.tone} title={verdict.title}>
        {verdict.text}
      </Banner>
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <PointsTable weights={weights} />
        <WeightsCheck weights={weights} />
      </div>
      <p className="mt-4 max-w-prose text-sm text-ink-2">
        Learned from {formatCount(weights.earlier.cases)} handoffs before {weights.quarter},{' '}
        {formatCount(weights.earlier.won)} of them won, by a regularised logistic regression on what each rule
        counted at the hand-off; the points keep the spread the score has now. The threshold is the highest
        that catches no fewer of the earlier wins than the one in force. What was never handed over has no
        outcome and taught nothing.
      </p>
    </>
  )
}

function PointsTable({ weights: { rules, now, proposed } }: { weights: Ready }) {
  return (
    <TableFrame label="Points in force and learned">
      <Table>
        <thead>
          <tr>
            <HeadCell>Rule</HeadCell>
            <HeadCell className="text-right">Counted in</HeadCell>
            <HeadCell className="text-right">In force</HeadCell>
            <HeadCell className="text-right text-marketing!">Learned</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rules.map(rule => (
            <Row key={rule.rule_id}>
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {rule.name}
                {rule.is_kept ? <span className="block text-xs text-ink-3">too few, left alone</span> : null}
              </th>
              <Cell className={`${numeric} text-ink-3`}>{formatCount(rule.cases)}</Cell>
              <Cell className={`${numeric} text-ink-2`}>{formatPoints(rule.from)}</Cell>
              <Cell className={`${numeric} ${rule.from === rule.to ? 'text-ink-3' : 'font-medium'}`}>
                {formatPoints(rule.to)}
              </Cell>
            </Row>
          ))}
          <Row>
            <th scope="row" className="py-2 pr-4 text-left font-medium">
              Threshold
            </th>
            <Cell />
            <Cell className={`${numeric} text-ink-2`}>{formatPoints(now.line.threshold)}</Cell>
            <Cell className={`${numeric} font-medium`}>{formatPoints(proposed.line.threshold)}</Cell>
          </Row>
        </tbody>
      </Table>
    </TableFrame>
  )
}
