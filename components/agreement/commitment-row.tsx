'use client'

import { useQuery } from '@tanstack/react-query'
import { metricOptions } from '@/lib/client/metric-options'
import { entryContent } from '@/lib/collaboration/draft-content'
import type { Entry } from '@/lib/collaboration/entry'
import { commitmentQueries } from '@/lib/contracts/commitment-query'
import { commitmentStanding } from '@/lib/contracts/commitment-standing'
import type { Reporting } from '@/lib/contracts/reporting'
import { METRIC_IDS } from '@/lib/domain/metrics/ids'
import { plainQuery } from '@/lib/domain/metrics/query'
import { declarationOf } from '@/lib/domain/metrics/registry'
import { DraftChoice } from './draft-choice'
import { useDocument, useSlot } from './draft-context'
import { DraftNumber } from './draft-number'
import { EntryName, useEntryLabel } from './entry-name'
import { EntryRow } from './entry-row'
import { VerdictBadge } from './verdict-badge'

const PROMISED = METRIC_IDS.filter(id => id !== 'divergence' && id !== 'win_probability').map(id => ({
  value: id,
  label: declarationOf(id).label,
}))

export function CommitmentRow({ id, reporting }: { id: string; reporting: Reporting }) {
  const list = 'commitments'
  const slot = (field: string) => ({ list, id, field }) as const
  const [metric] = useSlot(slot('metric'))
  const [figure] = useSlot(slot('figure'))
  const label = useEntryLabel({ list, id, noun: 'commitment' })
  const known = METRIC_IDS.find(each => each === metric)
  const isShare = known !== undefined && declarationOf(known).unit === 'share'
  const unit = isShare ? '%' : figure === 'n_per_week' ? 'a week' : undefined
  return (
    <EntryRow
      {...{ list, id, label }}
      head={<EntryName list={list} id={id} noun="commitment" />}
      aside={<CommitmentNow id={id} reporting={reporting} />}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-ink-2">
        <DraftChoice slot={slot('metric')} label={`Metric of ${label}`} options={PROMISED} className="w-60" />
        <span className="flex items-center gap-1.5">
          at least
          <DraftNumber
            slot={slot('at_least')}
            label={`At least, ${label}`}
            empty="–"
            unit={unit}
            scale={isShare ? 100 : 1}
          />
        </span>
        <span className="flex items-center gap-1.5">
          at most
          <DraftNumber
            slot={slot('at_most')}
            label={`At most, ${label}`}
            empty="–"
            unit={unit}
            scale={isShare ? 100 : 1}
          />
        </span>
      </div>
    </EntryRow>
  )
}

/** How the commitment does right now, while it is being edited. */
function CommitmentNow({ id, reporting }: { id: string; reporting: Reporting }) {
  const text = useDocument(({ doc }) => {
    const entry = doc.getMap('commitments').get(id) as Entry | undefined
    return entry ? JSON.stringify(entryContent('commitments', id, entry)) : '{}'
  })
  const commitment: unknown = JSON.parse(text)
  const queries = reporting.hasHandoffs ? commitmentQueries(commitment, reporting) : null
  const { data } = useQuery({
    ...metricOptions(queries?.value ?? plainQuery('mql_volume')),
    enabled: queries !== null,
  })
  if (!queries || !data) return null
  const standing = commitmentStanding(commitment, data)
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      {standing.text ? (
        <span className="text-sm">
          now {standing.text}
          {standing.interval ? <span className="ml-1 text-xs text-ink-3">{standing.interval}</span> : null}
        </span>
      ) : null}
      <VerdictBadge verdict={standing.verdict} />
    </span>
  )
}
