import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { LeadDetail } from '@/lib/contracts/lead'
import type { LeadScore } from '@/lib/contracts/lead-score'
import { DealTable } from './deal-table'
import { Episode } from './episode'
import { LeadFacts } from './lead-facts'
import { LedgerTable } from './ledger-table'
import { ScoreSection } from './score-section'
import { StageBadge } from './stage-badge'
import { Timeline } from './timeline'
import { timelineEntries } from './timeline-entries'

type LeadPageProps = {
  lead: LeadDetail
  score: LeadScore
  /** The score is that of a handoff, not of now. */
  isPastScore: boolean
  timeZone: string
}

export function LeadPage({ lead, score, isPastScore, timeZone }: LeadPageProps) {
  const entries = timelineEntries(lead, timeZone)
  return (
    <>
      <p className="pb-3 text-sm text-ink-2">
        <TextLink href="/leads">Leads</TextLink>
      </p>
      <PageHeader title={lead.name ?? lead.email ?? `Lead ${lead.external_id}`}>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <StageBadge stage={lead.stage} />
          {[lead.job_title, lead.company].filter(Boolean).join(', ')}
        </p>
      </PageHeader>
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <LeadFacts lead={lead} timeZone={timeZone} />
        <div className="min-w-0 lg:col-start-1 lg:row-start-1">
          <Section
            id="episodes"
            title={lead.history.length === 1 ? 'Handoff' : 'Handoffs'}
            note={
              lead.history.length > 1
                ? 'Each time it became an MQL begins a new episode; every number counts episodes.'
                : undefined
            }
          >
            {lead.history.length === 0 ? (
              <EmptyState title="Never handed over">
                This lead has not become an MQL, so no rate counts it. Its engagement is below.
              </EmptyState>
            ) : (
              <div className="flex flex-col gap-8">
                {lead.history.map(episode => (
                  <Episode key={episode.id} episode={episode} timeZone={timeZone} />
                ))}
              </div>
            )}
          </Section>
          <ScoreSection
            score={score}
            handedOverAt={handedOverAt(lead)}
            isPast={isPastScore}
            timeZone={timeZone}
          />
          {lead.opportunities.length > 0 ? (
            <Section id="deals" title="Opportunities">
              <DealTable deals={lead.opportunities} timeZone={timeZone} />
            </Section>
          ) : null}
          <Section id="history" title="History" note={historyNote(lead)}>
            {entries.length === 0 ? (
              <EmptyState title="Nothing with a date is known">
                Engagement, touches and stages appear here as they are imported or sent.
              </EmptyState>
            ) : (
              <Timeline entries={entries} timeZone={timeZone} />
            )}
          </Section>
          {lead.ledger.length > 0 ? (
            <Section
              id="ledger"
              title="Ledger"
              note="Every row the episodes are reckoned from, with where it came from. Rows are added, never changed."
            >
              <LedgerTable rows={lead.ledger} timeZone={timeZone} />
            </Section>
          ) : null}
        </div>
      </div>
    </>
  )
}

/** Instants alone: of a date nobody knows what came before on that day. */
function handedOverAt({ history }: LeadDetail): string[] {
  return history.flatMap(({ stages }) =>
    stages.flatMap(({ stage, at, date_only }) => (stage === 'mql' && at && !date_only ? [at] : [])),
  )
}

function historyNote({ engagement, engagement_count: count }: LeadDetail): string | undefined {
  if (count <= engagement.length) return undefined
  return `The newest ${engagement.length} of ${count} engagement events, with everything else.`
}
