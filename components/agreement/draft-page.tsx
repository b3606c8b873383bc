'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Section } from '@/components/ui/section'
import { useLive } from '@/lib/client/use-live'
import type { AgreementState } from '@/lib/contracts/agreement'
import type { Reporting } from '@/lib/contracts/reporting'
import { ClauseRow } from './clause-row'
import { CommitmentRow } from './commitment-row'
import { CriteriaSections } from './criteria-sections'
import { DraftProvider, useSession } from './draft-context'
import { DraftList } from './draft-list'
import { DraftNotices } from './draft-notices'
import { HistoryDialog } from './history-dialog'
import { Margin } from './margin'
import { OpenThreads } from './open-threads'
import { PresenceBar } from './presence-bar'
import { ProposalBanner } from './proposal-banner'
import { ProposeDialog } from './propose-dialog'
import { agreementQuery } from './queries'
import { ReadingProvider } from './reading'
import { ReasonSection } from './reason-section'
import { ReviewBanner } from './review-banner'
import { SlaSections } from './sla-sections'
import { StartMenu } from './start-menu'
import { type Talk, TalkProvider } from './talk'
import { UndoButtons } from './undo-buttons'
import { VoidQuestion } from './void-question'

type DraftPageProps = {
  workspaceId: string
  initial: AgreementState
  /** Content of what is in force. */
  agreed: unknown
  reporting: Reporting
  talk: Talk
  may: { edit: boolean; propose: boolean }
}

export function DraftPage({ workspaceId, initial, agreed, reporting, talk, may }: DraftPageProps) {
  const { data: state } = useQuery({ ...agreementQuery, initialData: initial })
  const client = useQueryClient()
  useLive(({ topic }) => {
    if (topic === 'agreement' || topic === 'queue') void client.invalidateQueries({ queryKey: ['agreement'] })
  })
  const inForce = state.in_force?.n ?? null
  return (
    <DraftProvider workspaceId={workspaceId} canEdit={may.edit}>
      <TalkProvider talk={talk}>
        <ReadingProvider agreed={agreed}>
          <div className="flex flex-wrap items-center justify-between gap-3 py-4">
            <PresenceBar />
            <span className="flex flex-wrap items-center gap-2">
              <UndoButtons />
              <HistoryDialog timeZone={reporting.timeZone} />
              <StartMenu inForce={inForce} />
              {may.propose && !state.proposal ? <ProposeDialog /> : null}
            </span>
          </div>
          <div className="flex flex-col gap-2">
            <ReviewBanner review={state.review} timeZone={reporting.timeZone} />
            <VoidQuestion proposal={state.proposal} />
            {state.proposal ? <ProposalBanner proposal={state.proposal} canEdit={may.edit} /> : null}
          </div>
          <DraftNotices />
          <div className="mt-4 grid gap-x-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
            <Contract reporting={reporting} />
            <div className="xl:sticky xl:top-16 xl:max-h-[calc(100dvh-5rem)] xl:self-start xl:overflow-y-auto">
              <Margin inForce={inForce}>
                <OpenThreads />
              </Margin>
            </div>
          </div>
        </ReadingProvider>
      </TalkProvider>
    </DraftProvider>
  )
}

function Contract({ reporting }: { reporting: Reporting }) {
  const isSynced = useSession(session => session.isSynced)
  useEffect(() => {
    // The place an address names is on the page only now.
    if (isSynced && location.hash !== '')
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()
  }, [isSynced])
  if (!isSynced) return <p className="py-12 text-ink-3">Opening the draft</p>
  return (
    <div className="min-w-0">
      <Section id="clauses" title="What both sides mean" className="border-t-0! pt-0!">
        <DraftList
          list="clauses"
          label="Clauses"
          empty="Nothing is said in words yet."
          add="Add clause"
          fresh={{ title: '', text: '' }}
          row={id => <ClauseRow key={id} id={id} />}
        />
      </Section>
      <CriteriaSections />
      <SlaSections />
      <Section
        id="commitments"
        title="What each side is measured by"
        note="Both sides, in the same way. How each does right now stands beside it."
      >
        {(['marketing', 'sales'] as const).map(side => (
          <Commitments key={side} side={side} reporting={reporting} />
        ))}
      </Section>
      <ReasonSection />
    </div>
  )
}

function Commitments({ side, reporting }: { side: 'marketing' | 'sales'; reporting: Reporting }) {
  return (
    <div className="mb-6">
      <h3 className={`mb-1 font-medium ${side === 'marketing' ? 'text-marketing' : 'text-sales'}`}>
        {side === 'marketing' ? 'Marketing promises' : 'Sales promises'}
      </h3>
      <DraftList
        list="commitments"
        label={side === 'marketing' ? 'Commitments of marketing' : 'Commitments of sales'}
        where={['side', side]}
        empty="Nothing is promised."
        add="Add commitment"
        fresh={{
          ...{ side, name: '', metric: side === 'marketing' ? 'acceptance_quality' : 'sla_attainment' },
          ...{ figure: 'value', horizon_days: null, route: null, at_least: null, at_most: null },
        }}
        row={id => <CommitmentRow key={id} id={id} reporting={reporting} />}
      />
    </div>
  )
}
