'use client'

import { clsx } from 'clsx'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import type { ImportDetection } from '@/lib/contracts/import'
import { delimiterWords, encodingWords } from './import-words'
import { MappingTable } from './mapping-table'
import { PreviewTable } from './preview-table'
import type { ReadingChoices } from './reading-choices'
import { ReadingFields } from './reading-fields'

type DetectionViewProps = {
  detection: ImportDetection
  choices: ReadingChoices
  zones: readonly string[]
  isStale: boolean
  /** The only file: there is room to show everything at once. */
  isAlone: boolean
  onChoose: (choices: Partial<ReadingChoices>) => void
}

/** How a file will be read, every choice of it open to change. */
export function DetectionView({ detection, choices, zones, isStale, isAlone, onChoose }: DetectionViewProps) {
  const { problem, problems, warnings, columns, remembered, encoding, delimiter } = detection
  const isTable = columns.length > 0
  return (
    <div
      className={clsx('flex flex-col gap-6 transition-opacity duration-150', isStale && 'opacity-60')}
      aria-busy={isStale}
    >
      {problem ? (
        <Banner
          tone={isTable ? 'warn' : 'bad'}
          title={isTable ? 'One thing to settle first' : 'This file cannot be read'}
        >
          {problem}
        </Banner>
      ) : null}
      {isTable ? (
        <>
          <ReadingFields detection={detection} choices={choices} zones={zones} onChoose={onChoose} />
          <p className="text-sm text-ink-3">
            {encodingWords(encoding)}, separated by {delimiterWords(delimiter)}, {columns.length} columns
            {remembered ? <Badge className="ml-2">Columns as you chose them last time</Badge> : null}
          </p>
          {warnings.length > 0 ? (
            <Banner tone="warn" title="Worth knowing">
              <ul className="list-disc pl-4">
                {warnings.map(warning => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </Banner>
          ) : null}
          <MappingTable
            isOpen={isAlone || problem !== null}
            detection={detection}
            mapping={choices.mapping}
            onChange={mapping => onChoose({ mapping })}
          />
          <PreviewTable detection={detection} />
          {problems.length > 0 ? (
            <Banner tone="warn" title="Rows that will not be imported as they are">
              <ul className="list-disc pl-4">
                {problems.slice(0, 6).map(each => (
                  <li key={`${each.line} ${each.message}`}>
                    Line {each.line}
                    {each.column ? `, ${each.column}` : ''}: {each.message}
                  </li>
                ))}
              </ul>
              {problems.length > 6 ? (
                <p>And {problems.length - 6} more in the beginning of the file.</p>
              ) : null}
              <p className="mt-1 text-ink-2">
                The other rows are imported; these can be downloaded afterwards, with the reason.
              </p>
            </Banner>
          ) : null}
        </>
      ) : null}
    </div>
  )
}
