'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Route } from 'next'
import { ReplayBrief } from '@/components/lab/replay-brief'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { TextLink } from '@/components/ui/text-link'
import { useLive } from '@/lib/client/use-live'
import type { ProposalWithContent } from '@/lib/contracts/agreement'
import type { Side } from '@/lib/contracts/agreement-content'
import { diffAgreement } from '@/lib/domain/agreement/diff-agreement'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { ChangeLines } from './change-lines'
import { ContentView } from './content-view'
import { EndDialog } from './end-dialog'
import { HashText } from './hash-text'
import { proposalQuery } from './queries'
import { SignDialog } from './sign-dialog'
import { SignatureBlock } from './signature-block'
import { waitingWords } from './waiting-words'

type ProposalPageProps = {
  proposal: ProposalWithContent
  agreed: unknown
  inForce: number | null
  timeZone: string
  asksPassword: boolean
  side: Side | null
  may: { propose: boolean; sign: boolean }
}

/** What both sides are asked to sign: what changes and why, the whole text, and the two places for a name. */
export function ProposalPage(props: ProposalPageProps) {
  const { agreed, inForce, timeZone, asksPassword, side, may } = props
  const { data: proposal } = useQuery({ ...proposalQuery(props.proposal.id), initialData: props.proposal })
  const client = useQueryClient()
  useLive(({ topic }) => {
    if (topic === 'agreement' || topic === 'queue') void client.invalidateQueries({ queryKey: ['agreement'] })
  })
  const isOpen = proposal.state === 'open'
  const changes = agreed === null ? [] : diffAgreement(agreed, proposal.content)
  const hasSigned = proposal.signatures.some(each => each.side === side)
  return (
    <article className="pt-6">
      <header className="mb-6 flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="text-ink-2">Proposal of version {proposal.n}</p>
          <h1 className="text-xl font-semibold tracking-tight">{proposal.title}</h1>
          <p className="mt-2 flex flex-wrap items-center gap-2 text-ink-2">
            <Badge tone={isOpen ? 'warn' : proposal.state === 'signed' ? 'good' : 'plain'}>
              {isOpen ? waitingWords(proposal.signatures) : proposal.state}
            </Badge>
            proposed by {proposal.proposed_by.name}, {formatInstant(proposal.proposed_at, timeZone)}
            {proposal.effective_at ? `, in force from ${formatInstant(proposal.effective_at, timeZone)}` : ''}
          </p>
        </div>
        {isOpen ? (
          <span className="flex flex-wrap gap-2">
            {may.propose ? <EndDialog proposal={proposal} kind="withdraw" /> : null}
            {may.sign && !hasSigned ? <EndDialog proposal={proposal} kind="decline" /> : null}
            {may.sign && side && !hasSigned ? (
              <SignDialog proposal={proposal} side={side} asksPassword={asksPassword} />
            ) : null}
          </span>
        ) : null}
      </header>
      <Outcome proposal={proposal} timeZone={timeZone} />
      <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <section aria-label="Why" className="mb-8 border-l-2 border-rule pl-4">
            <h2 className="text-xs font-medium text-ink-3">Why</h2>
            <p className="max-w-[70ch] text-base">{proposal.why}</p>
          </section>
          <ContentView content={proposal.content} />
          <section aria-label="Signatures" className="mt-10">
            <SignatureBlock signatures={proposal.signatures} timeZone={timeZone} />
            <HashText hash={proposal.hash} />
          </section>
        </div>
        <aside aria-label="What changes" className="max-xl:order-first">
          <h2 className="mb-2 font-semibold">
            {inForce === null ? 'The first version' : `Against version ${inForce}`}
          </h2>
          {changes.length > 0 ? (
            <ChangeLines changes={changes} />
          ) : (
            <p className="text-ink-2">No difference.</p>
          )}
          {isOpen ? <ReplayBrief criteria={criteriaIn(proposal.content)} /> : null}
        </aside>
      </div>
    </article>
  )
}

/** Criteria of a content nobody has looked into yet. */
function criteriaIn(content: unknown): unknown {
  return typeof content === 'object' && content !== null ? Reflect.get(content, 'criteria') : null
}

function Outcome({ proposal, timeZone }: { proposal: ProposalWithContent; timeZone: string }) {
  const { state, ended } = proposal
  if (state === 'open' || !ended) return null
  const when = formatInstant(ended.at, timeZone)
  if (state === 'signed')
    return (
      <Banner tone="good" className="mb-6" title={`Both sides signed on ${when}`}>
        It is now{' '}
        <TextLink href={`/agreement/versions/${proposal.n}` as Route}>
          version {proposal.n} of the agreement
        </TextLink>
        .
      </Banner>
    )
  return (
    <Banner
      className="mb-6"
      title={`This proposal was ${state} on ${when}${ended.by ? ` by ${ended.by}` : ''}`}
    >
      {ended.reason} Signatures on it hold for nothing any more.
    </Banner>
  )
}
