import { Badge } from '@/components/ui/badge'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { LeadEpisode, ReachedStage } from '@/lib/contracts/lead'
import { formatDays } from '@/lib/domain/format/format-duration'
import { formatExactMoney } from '@/lib/domain/format/format-money'
import { LEAD_STAGE_LABELS } from '@/lib/domain/lead/lead-stage'
import { plainWords, problemWords, reasonWords, routeWords, STAGE_WORDS } from './lead-words'
import { MomentText } from './moment-text'

export function Episode({ episode, timeZone }: { episode: LeadEpisode; timeZone: string }) {
  const reason = reasonWords(episode.reason, episode.reason_label)
  return (
    <article aria-label={`Episode ${episode.n}`}>
      <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 pb-2">
        <span className="font-medium">
          Episode {episode.n}: {LEAD_STAGE_LABELS[episode.stage].toLowerCase()}
        </span>
        <span className="text-ink-3">{originWords(episode)}</span>
      </h3>
      {episode.problem ? (
        <p className="pb-2 text-warn">{problemWords(episode.problem)} It is left out of durations.</p>
      ) : null}
      {episode.stages.length === 0 ? (
        <p className="text-ink-2">The source says how it ended, and no date of anything.</p>
      ) : (
        <TableFrame label={`Stages of episode ${episode.n}`}>
          <Table>
            <thead>
              <tr>
                <HeadCell>Stage</HeadCell>
                <HeadCell>When</HeadCell>
                <HeadCell className="text-right">Since MQL</HeadCell>
                <HeadCell>How it is known</HeadCell>
              </tr>
            </thead>
            <tbody>
              {episode.stages.map(stage => (
                <Row key={stage.stage}>
                  <Cell className="min-w-40">{stageTitle(stage, episode)}</Cell>
                  <Cell className="whitespace-nowrap">
                    <MomentText
                      moment={stage.at ? { at: stage.at, date_only: stage.date_only } : null}
                      timeZone={timeZone}
                    />
                  </Cell>
                  <Cell className={numeric}>
                    {stage.stage === 'mql' || stage.days === null ? '' : formatDays(stage.days)}
                  </Cell>
                  <Cell className="whitespace-nowrap text-ink-2">
                    {stage.inferred ? (
                      <Badge>Inferred from a later stage</Badge>
                    ) : stage.date_only ? (
                      'Date only'
                    ) : (
                      'Date and time'
                    )}
                  </Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      )}
      <dl className="flex flex-wrap gap-x-8 gap-y-1 pt-3">
        {reason ? <Term name="Reason">{reason}</Term> : null}
        {episode.due_at ? (
          <Term name="First touch due">
            <MomentText moment={{ at: episode.due_at, date_only: false }} timeZone={timeZone} />
            {dueWords(episode)}
          </Term>
        ) : null}
        {episode.outcome ? (
          <Term name={episode.outcome === 'won' ? 'Won' : 'Lost'}>{amountWords(episode)}</Term>
        ) : null}
        {episode.agreement_version ? <Term name="Agreement">Version {episode.agreement_version}</Term> : null}
      </dl>
    </article>
  )
}

function Term({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex gap-2">
      <dt className="text-ink-3">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function originWords({ origin, route }: LeadEpisode): string {
  const from = origin === 'imported' ? 'imported' : 'seen here'
  return route ? `${routeWords(route)}, ${from}` : plainWords(from)
}

function stageTitle(stage: ReachedStage, episode: LeadEpisode): string {
  if (stage.stage === 'disposed' && episode.disposition) return plainWords(episode.disposition)
  if (stage.stage === 'closed' && episode.outcome) return episode.outcome === 'won' ? 'Deal won' : 'Deal lost'
  return STAGE_WORDS[stage.stage]
}

function dueWords({ due_at: due, stages }: LeadEpisode): string {
  const touched = stages.find(stage => stage.stage === 'touched')?.at
  if (!due || !touched) return ''
  return touched <= due ? ', met' : ', breached'
}

function amountWords({ amount, amount_state: state, currency }: LeadEpisode): string {
  if (state === 'missing' || amount === null) return 'amount not declared'
  return formatExactMoney(amount, currency ?? '')
}
