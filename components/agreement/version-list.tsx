import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { AgreementVersionWithContent, ProposalView } from '@/lib/contracts/agreement'
import { diffAgreement } from '@/lib/domain/agreement/diff-agreement'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { ChangeLines } from './change-lines'
import { STATUS_WORDS } from './status-words'
import { waitingWords } from './waiting-words'

type VersionListProps = {
  versions: readonly AgreementVersionWithContent[]
  proposals: readonly ProposalView[]
  timeZone: string
}

/** What was agreed when and why, each against the one before it; and what was proposed and came to nothing. */
export function VersionList({ versions, proposals, timeZone }: VersionListProps) {
  const others = proposals.filter(each => each.state !== 'signed')
  return (
    <div className="pt-6">
      {versions.length === 0 ? (
        <EmptyState title="Nothing has been signed yet">
          A version appears here once marketing and sales have both signed a proposal.
        </EmptyState>
      ) : null}
      <ol aria-label="Versions">
        {versions.map(version => (
          <VersionEntry
            key={version.n}
            version={version}
            before={versions.find(each => each.n === version.n - 1) ?? null}
            timeZone={timeZone}
          />
        ))}
      </ol>
      {others.length > 0 ? (
        <Section id="proposals" title="Proposals without a version" className="mt-6">
          <ul>
            {others.map(each => (
              <li key={each.id} className="border-b border-hairline py-2">
                <TextLink href={`/agreement/proposals/${each.id}` as Route} className="font-medium">
                  {each.title}
                </TextLink>{' '}
                <span className="text-ink-2">
                  {each.state === 'open'
                    ? waitingWords(each.signatures)
                    : `${each.state} ${formatInstant(each.ended?.at ?? each.proposed_at, timeZone)}`}
                  {each.ended?.reason ? `: ${each.ended.reason}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  )
}

type VersionEntryProps = {
  version: AgreementVersionWithContent
  before: AgreementVersionWithContent | null
  timeZone: string
}

function VersionEntry({ version, before, timeZone }: VersionEntryProps) {
  const changes = before ? diffAgreement(before.content, version.content) : []
  const { words, tone } = STATUS_WORDS[version.status]
  return (
    <li className="grid gap-x-12 gap-y-3 border-t border-hairline py-6 first:border-0 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 text-xs text-ink-3">
          Version {version.n} <Badge tone={tone}>{words}</Badge>{' '}
          {formatInstant(version.effective_at, timeZone)}
        </p>
        <h2 className="mt-1 text-lg font-semibold">
          <TextLink href={`/agreement/versions/${version.n}` as Route}>{version.title}</TextLink>
        </h2>
        <p className="mt-1 max-w-[70ch] text-ink-2">{version.why}</p>
        <p className="mt-2 text-xs text-ink-3">
          Signed by {version.signatures.map(({ name, side }) => `${name} for ${side}`).join(' and ')}
        </p>
      </div>
      <div>{before ? <ChangeLines changes={changes} /> : <p className="text-ink-3">The first one.</p>}</div>
    </li>
  )
}
