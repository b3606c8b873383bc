'use client'

import { useQuery } from '@tanstack/react-query'
import type { CriteriaDocument } from '@/lib/contracts/criteria'
import { criteriaDocument } from '@/lib/contracts/criteria'
import type { ReplayFiguresView } from '@/lib/contracts/replay'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatShare } from '@/lib/domain/format/format-share'
import { coverageWords, labHeadline } from './headline'
import { replayOptions } from './replay-options'

/** What criteria would have done to history, beside what is in force, in a narrow place; nothing where they cannot be read. */
export function ReplayBrief({ criteria }: { criteria: unknown }) {
  const parsed = criteriaDocument.safeParse(criteria)
  return parsed.success ? <Brief criteria={parsed.data} /> : null
}

function Brief({ criteria }: { criteria: CriteriaDocument }) {
  const { data } = useQuery(replayOptions(criteria))
  if (data?.status === 'empty') return null
  return (
    <section aria-labelledby="replay-brief" className="mt-8 border-t border-hairline pt-4">
      <h2 id="replay-brief" className="font-semibold">
        Replayed over history
      </h2>
      {data?.status === 'ready' ? (
        <Figures draft={data.draft.figures} inForce={data.in_force?.figures ?? null} />
      ) : (
        <p role="status" className="mt-1 text-ink-2">
          {data?.status === 'loading' ? 'Reading the history.' : 'Replaying.'}
        </p>
      )}
    </section>
  )
}

type FiguresProps = { draft: ReplayFiguresView; inForce: ReplayFiguresView | null }

const share = (value: number | null) => (value === null ? '–' : formatShare(value))
const LINES: readonly { name: string; say: (figures: ReplayFiguresView) => string }[] = [
  { name: 'MQLs a week', say: each => each.mqls_per_week.toFixed(1) },
  { name: 'Accepted by sales', say: each => share(each.acceptance.value) },
  { name: 'Became SQL', say: each => share(each.sql_rate.value) },
  { name: 'Real wins missed', say: each => formatCount(each.missed_wins) },
  { name: 'Outcome unknown', say: each => formatCount(each.unknown) },
]

function Figures({ draft, inForce }: FiguresProps) {
  return (
    <>
      <p className="mt-1">{labHeadline(draft, inForce)}.</p>
      <table className="mt-3 w-full text-sm">
        <thead className="sr-only">
          <tr>
            <th scope="col">Figure</th>
            {inForce ? <th scope="col">In force</th> : null}
            <th scope="col">Proposed</th>
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
