'use client'

import type { ReactNode } from 'react'
import { Popover } from '@/components/ui/popover'
import { metricPath } from '@/lib/client/metric-options'
import type { MetricAnswer } from '@/lib/contracts/metric'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { FORM_LABELS } from '@/lib/domain/metrics/ids'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import { declarationOf } from '@/lib/domain/metrics/registry'

type MetricDefinitionProps = { query: MetricQuery; answer: MetricAnswer | null; children: ReactNode }

/** A number's name, which explains itself on hover, on focus and on press. */
export function MetricDefinition({ query, answer, children }: MetricDefinitionProps) {
  const { label, question, definition, formula, population, cohort, maturity } = declarationOf(query.metric)
  const trigger = (
    <button
      type="button"
      className="touch-target text-left underline decoration-rule decoration-dotted underline-offset-4 hover:decoration-ink"
    >
      {children}
    </button>
  )
  return (
    <Popover hover trigger={trigger} title={label}>
      <p className="text-ink-2 italic">{question}</p>
      <p className="mt-2">{definition}</p>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs text-ink-2">
        <Term name="Formula">{formula}</Term>
        <Term name="Of">{population}</Term>
        <Term name="Dated by">{cohort}</Term>
        {maturity ? <Term name="Not judged">{maturity}</Term> : null}
        {answer ? (
          <>
            <Term name="Counted">
              {FORM_LABELS[answer.query.form]}
              {answer.query.horizon_days !== null ? `: ${answer.query.horizon_days} days` : ''}
            </Term>
            <Term name="As of">
              {formatInstant(answer.query.as_of, answer.query.time_zone)} ({answer.query.time_zone})
            </Term>
          </>
        ) : null}
      </dl>
      <a
        href={metricPath(query)}
        target="_blank"
        rel="noreferrer"
        className="mt-3 inline-block text-xs underline decoration-rule underline-offset-3 hover:decoration-ink"
      >
        Get this as JSON
      </a>
    </Popover>
  )
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
