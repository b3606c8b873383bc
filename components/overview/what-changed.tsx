import { Section } from '@/components/ui/section'
import type { ReportingView } from '@/lib/client/reporting-view'
import type { ReportingNote } from '@/lib/contracts/reporting'
import { formatDay } from '@/lib/domain/format/format-day'
import { addDays } from '@/lib/domain/time/reporting-period'

/** What happened in the year up to the end of the period and may explain what the numbers did. */
export function WhatChanged({ notes, view }: { notes: readonly ReportingNote[]; view: ReportingView }) {
  const end = view.span.to
  const shown = notes.filter(note => !end || (note.day <= end && note.day >= addDays(end, -365)))
  if (shown.length === 0) return null
  return (
    <Section id="what-changed" title="What changed">
      <ol className="flex flex-col gap-3">
        {shown.toReversed().map(note => (
          <li key={`${note.day}${note.label}`} className="grid gap-x-6 md:grid-cols-[7rem_minmax(0,1fr)]">
            <time dateTime={note.day} className="text-ink-3">
              {formatDay(note.day)}
            </time>
            <p className="max-w-prose">
              <span className="font-medium">{note.label}.</span>{' '}
              <span className="text-ink-2">{note.detail}</span>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
