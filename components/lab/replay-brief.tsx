'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CriteriaDocument } from '@/lib/contracts/criteria'
import { criteriaDocument } from '@/lib/contracts/criteria'
import type { ReplayFiguresView } from '@/lib/contracts/replay'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatShare } from '@/lib/domain/format/format-share'
import { coverageWords, labHeadline } from './headline'
import { replayOptions } from './replay-options'

/** What criteria would have done to history, beside what is in force, in a narrow place; nothing where they cannot be read. */
type ReplayBriefProps = {
  criteria: unknown
  /** What the column of these criteria is called. */
  label?: string
}

export function ReplayBrief({ criteria, label = 'Proposed' }: ReplayBriefProps) {
  const parsed = criteriaDocument.safeParse(criteria)
  return parsed.success ? <Brief criteria={parsed.data} label={label} /> : null
}

function Brief({ criteria, label }: { criteria: CriteriaDocument; label: string }) {
  const { data } = useQuery({ ...replayOptions(criteria), placeholderData: keepPreviousData })
  if (data?.status === 'empty') return null
  return (
    <section aria-labelledby="replay-brief" className="mt-8 border-t border-hairline pt-4">
      <h2 id="replay-brief" className="font-semibold">
        Replayed over history
      </h2>
      {data?.status === 'ready' ? (
        <Figures draft={data.draft.figures} inForce={data.in_force?.figures ?? null} label={label} />
      ) : (
        <p role="status" className="mt-1 text-ink-2">
          {data?.status === 'loading' ? 'Reading the history.' : 'Replaying.'}
        </p>
      )}
    </section>
  )
}

type FiguresProps = { draft: ReplayFiguresView; inForce: ReplayFiguresView | null; label: string }

const share = (value: number | null) => (value === null ? '–' : formatShare(value))
const LINES: readonly { name: string; say: (figures: ReplayFiguresView) => string }[] = [
  { name: 'MQLs a week', say: each => each.mqls_per_week.toFixed(1) },
  { name: 'Accepted by sales', say: each => share(each.acceptance.value) },
  { name: 'Became SQL', say: each => share(each.sql_rate.value) },
  { name: 'Real wins missed', say: each => formatCount(each.missed_wins) },
  { name: 'Outcome unknown', say: each => formatCount(each.unknown) },
]

function Figures({ draft, inForce, label }: FiguresProps) {
  return (
    <>
      <p className="mt-1">{labHeadline(draft, inForce)}.</p>
      <table className="mt-3 w-full text-sm">
        <thead className="text-xs text-ink-3">
          <tr>
            <th scope="col" className="text-left font-normal">
              <span className="sr-only">Figure</span>
            </th>
            {inForce ? (
              <th scope="col" className="pr-3 text-right font-normal">
                In force
              </th>
            ) : null}
            <th scope="col" className="text-right font-normal">
              {label}
            </th>
          </tr>
        </thead>
        <tbody>
          {LINES.map(({ name, say }) => (
            <tr key={name} className="border-b border-hairline">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal text-ink-2">
                {name}
              </th>
              {inForce ? (
                <td className="py-1.5 pr-3 text-right text-ink-3 tabular-nums">{say(inForce)}</td>
              ) : null}
              <td className="py-1.5 text-right font-medium tabular-nums">{say(draft)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-xs text-ink-3">{coverageWords(draft)}</p>
    </>
  )
}
