'use client'

import { Banner } from '@/components/ui/banner'
import { buttonStyles } from '@/components/ui/button-styles'
import { LinkButton } from '@/components/ui/link-button'
import type { ImportBatchView } from '@/lib/contracts/import'
import { formatCount } from '@/lib/domain/format/format-count'
import { ImportCounts } from './import-counts'
import { KIND_LABELS } from './import-words'
import { UndoImport } from './undo-import'

/** What became of a file, with counts that add up. */
export function ImportResult({ batch }: { batch: ImportBatchView }) {
  const { status, counts, warnings, problems, problem, errors_url: errorsUrl } = batch
  if (status === 'failed') {
    return (
      <Banner tone="bad" title="Nothing was imported">
        {problem}
      </Banner>
    )
  }
  if (status === 'undone') {
    return <Banner title="This import was undone">Everything is as it was before it.</Banner>
  }
  const left = counts.skipped + counts.failed
  return (
    <div className="flex flex-col gap-4" aria-live="polite">
      <Banner tone={left > 0 ? 'warn' : 'good'} title={headline(batch)}>
        <ImportCounts counts={counts} />
      </Banner>
      {warnings.length > 0 ? (
        <ul className="list-disc pl-5 text-sm text-ink-2">
          {warnings.map(warning => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      ) : null}
      {problems.length > 0 ? (
        <div>
          <p className="pb-1 text-sm font-medium">
            {left > problems.length
              ? `The first ${problems.length} of ${formatCount(left)}`
              : 'Rows left out'}
          </p>
          <ul className="list-disc pl-5 text-sm text-ink-2">
            {problems.map(each => (
              <li key={`${each.line} ${each.message}`}>
                Line {each.line}
                {each.column ? `, ${each.column}` : ''}: {each.message}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <LinkButton href="/overview" variant="primary">
          See the numbers
        </LinkButton>
        {errorsUrl ? (
          <a href={errorsUrl} download className={buttonStyles()}>
            Download the rows left out
          </a>
        ) : null}
        {batch.undoable && counts.created + counts.updated > 0 ? <UndoImport batch={batch} /> : null}
      </div>
    </div>
  )
}

function headline({ kind, counts }: ImportBatchView): string {
  const what = KIND_LABELS[kind].toLowerCase()
  if (counts.rows > 0 && counts.unchanged === counts.rows)
    return `Nothing new: every row of ${what} is known already`
  const taken = counts.created + counts.updated + counts.unchanged
  const left = counts.skipped + counts.failed
  if (left === 0) return `Imported ${what}: ${formatCount(counts.rows)} rows`
  return `Imported ${what}: ${formatCount(taken)} of ${formatCount(counts.rows)} rows`
}
