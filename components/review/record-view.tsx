import { PrintButton } from '@/components/agreement/print-button'
import { ProseText } from '@/components/agreement/prose-text'
import { Badge } from '@/components/ui/badge'
import { Section } from '@/components/ui/section'
import type { ReviewRecord, ReviewView } from '@/lib/contracts/review'
import { formatDaySpan } from '@/lib/domain/format/format-day'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { ROLE_LABELS } from '@/lib/domain/policy/roles'
import { DecisionList } from './decision-list'
import { PackView } from './pack-view'

type RecordViewProps = { review: ReviewView; record: ReviewRecord; company: string; timeZone: string }

/** A closed review for good: what was found, said and decided, as it was that day. */
export function RecordView({ review, record, company, timeZone }: RecordViewProps) {
  const { n, pack, minutes, agenda, attendees } = record
  return (
    <article>
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4 pb-6">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2 text-ink-2">
            {company}, review {n} of the agreement, {formatDaySpan(record.from, record.to)}
            <Badge>Closed</Badge>
          </p>
          <h1 className="mt-1 max-w-[60ch] text-xl font-semibold tracking-tight">{pack.headline}</h1>
        </div>
        <span className="print:hidden">
          <PrintButton />
        </span>
      </header>
      <div className="grid gap-x-10 md:grid-cols-2">
        <Section id="agenda" title="Agenda">
          <ol className="list-decimal pl-5 marker:text-ink-3">
            {agenda.map(point => (
              <li key={point} className="py-0.5">
                {point}
              </li>
            ))}
          </ol>
        </Section>
        <Section id="attendees" title="Who was there">
          <ul>
            {attendees.map(({ name, role }) => (
              <li key={name + role}>
                {name}, <span className="text-ink-2">{ROLE_LABELS[role].toLowerCase()}</span>
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <Section id="decisions" title="Decisions" note="What became of each since is told beside it.">
        <DecisionList review={review} pack={pack} />
      </Section>
      <Section id="minutes" title="Minutes">
        {minutes.trim() === '' ? (
          <p className="text-ink-2">Nothing was written down beside the decisions.</p>
        ) : (
          <ProseText text={minutes} />
        )}
      </Section>
      <PackView pack={pack} timeZone={timeZone} canOpen={false} />
      <footer className="border-t border-hairline pt-4 text-xs text-ink-3">
        Closed by {record.closed_by} on {formatInstant(record.held_at, timeZone)}. Nobody can change it.
        {review.hash ? (
          <span className="mt-1 block wrap-anywhere">
            SHA-256 of this record: <code>{review.hash}</code>
          </span>
        ) : null}
      </footer>
    </article>
  )
}
