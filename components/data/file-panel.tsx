'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { Skeleton } from '@/components/ui/skeleton'
import { DetectionView } from './detection-view'
import type { ImportFile } from './import-files'
import { detectionQuery } from './import-queries'
import { bytesWords } from './import-words'
import type { ReadingChoices } from './reading-choices'
import { SentImport } from './sent-import'

type FilePanelProps = {
  item: ImportFile
  zones: readonly string[]
  isAlone: boolean
  onChoose: (choices: Partial<ReadingChoices>) => void
  onSend: () => void
  onRemove: () => void
}

/** One file, from what was detected to what became of it. */
export function FilePanel({ item, zones, isAlone, onChoose, onSend, onRemove }: FilePanelProps) {
  const { file, step, progress, batchId, problem } = item
  const isChoosing = step === 'choosing' || step === 'refused'
  const detection = useQuery({
    ...detectionQuery(item.id, file, item.choices),
    placeholderData: keepPreviousData,
    enabled: isChoosing,
  })
  const blocked = !detection.data || detection.data.problem !== null || detection.isPlaceholderData
  return (
    <section aria-label={file.name} className="rounded-lg border border-rule">
      <header className="flex items-center gap-3 border-b border-hairline px-4 py-3 md:px-6">
        <h3 className="min-w-0 flex-1 truncate font-medium">
          {file.name} <span className="ml-1 font-normal text-ink-3">{bytesWords(file.size)}</span>
        </h3>
        {isChoosing ? (
          <Button variant="primary" disabled={blocked} onClick={onSend}>
            Import
          </Button>
        ) : null}
        {step === 'sending' || step === 'waiting' ? null : (
          <Button variant="ghost" size="icon" aria-label={`Put ${file.name} away`} onClick={onRemove}>
            <X className="size-4" aria-hidden="true" />
          </Button>
        )}
      </header>
      <div className="flex flex-col gap-5 px-4 py-5 md:px-6">
        {problem ? (
          <Banner tone="bad" title="Nothing was imported">
            {problem}
          </Banner>
        ) : null}
        {isChoosing && detection.error ? (
          <Banner tone="bad" title="The file could not be looked at">
            {detection.error.message}
          </Banner>
        ) : null}
        {isChoosing && detection.isPending ? <Reading /> : null}
        {isChoosing && detection.data ? (
          <DetectionView
            detection={detection.data}
            choices={item.choices}
            zones={zones}
            isAlone={isAlone}
            isStale={detection.isPlaceholderData}
            onChoose={onChoose}
          />
        ) : null}
        {step === 'waiting' ? <Progress label="Waiting for its turn" value={0} /> : null}
        {step === 'sending' ? (
          <Progress
            label="Uploading"
            value={Math.round(progress * 100)}
            text={`${Math.round(progress * 100)} %`}
          />
        ) : null}
        {batchId ? <SentImport id={batchId} /> : null}
      </div>
    </section>
  )
}

function Reading() {
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">Looking at the file</span>
      <Skeleton className="h-4 w-2/3" />
      <Skeleton className="h-24 w-full" />
    </div>
  )
}
