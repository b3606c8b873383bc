import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import type { AgreementVersionWithContent } from '@/lib/contracts/agreement'
import { diffAgreement } from '@/lib/domain/agreement/diff-agreement'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { ChangeLines } from './change-lines'
import { ContentView } from './content-view'
import { HashText } from './hash-text'
import { PrintButton } from './print-button'
import { SignatureBlock } from './signature-block'
import { STATUS_WORDS } from './status-words'

type VersionViewProps = {
  version: AgreementVersionWithContent
  before: AgreementVersionWithContent | null
  company: string
  timeZone: string
}

/** A version for good: what was agreed, why, what it changed, who signed which text. */
export function VersionView({ version, before, company, timeZone }: VersionViewProps) {
  const changes = before ? diffAgreement(before.content, version.content) : []
  const status = STATUS_WORDS[version.status]
  return (
    <article className="pt-6">
      <header className="mb-8 flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="text-ink-2">
            {company}, agreement of marketing and sales, version {version.n}
          </p>
          <h1 className="text-xl font-semibold tracking-tight">{version.title}</h1>
          <p className="mt-2 flex flex-wrap items-center gap-2 text-ink-2">
            <Badge tone={status.tone}>{status.words}</Badge>
            {version.status === 'upcoming' ? 'In force from' : 'In force since'}{' '}
            {formatInstant(version.effective_at, timeZone)}
          </p>
        </div>
        <span className="flex items-center gap-3 print:hidden">
          {before ? (
            <TextLink href={`/agreement/versions/${before.n}` as Route}>Version {before.n}</TextLink>
          ) : null}
          <PrintButton />
        </span>
      </header>
      <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_20rem] print:block">
        <div>
          <section aria-label="Why" className="mb-8 border-l-2 border-rule pl-4">
            <h2 className="text-xs font-medium text-ink-3">Why</h2>
            <p className="max-w-[70ch] text-base">{version.why}</p>
          </section>
          <ContentView content={version.content} />
          <section aria-label="Signatures" className="mt-10">
            <SignatureBlock signatures={version.signatures} timeZone={timeZone} />
            <p className="mt-6 text-xs text-ink-3">
              Proposed by {version.proposed_by} on {formatInstant(version.proposed_at, timeZone)}. Written by{' '}
              {version.authors.join(', ')}.
            </p>
            <HashText hash={version.hash} />
          </section>
        </div>
        {before ? (
          <aside aria-label={`Against version ${before.n}`} className="print:mt-10">
            <h2 className="mb-2 font-semibold">Against version {before.n}</h2>
            {changes.length > 0 ? (
              <ChangeLines changes={changes} />
            ) : (
              <p className="text-ink-2">The same, signed anew.</p>
            )}
          </aside>
        ) : null}
      </div>
    </article>
  )
}
