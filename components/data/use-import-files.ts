'use client'

import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useReducer } from 'react'
import { sendFile } from '@/lib/client/send-file'
import type { ImportBatchView } from '@/lib/contracts/import'
import { type ImportFile, importOrder, reduceFiles } from './import-files'
import { detectionQuery, importListQuery } from './import-queries'
import { type ReadingChoices, readingParameters } from './reading-choices'

/** The files a person dropped, and the way of each into an import. */
export function useImportFiles() {
  const [files, dispatch] = useReducer(reduceFiles, [] as readonly ImportFile[])
  const client = useQueryClient()

  const detections = useQueries({
    queries: files.map(({ id, file, choices, step }) => ({
      ...detectionQuery(id, file, choices),
      enabled: isOpen(step),
    })),
  })
  const ready = files.flatMap((each, place) => {
    const detection = detections[place]?.data
    return isOpen(each.step) && detection?.kind && detection.problem === null
      ? [{ each, kind: detection.kind }]
      : []
  })

  const send = async ({ id, file, choices }: ImportFile) => {
    dispatch({ type: 'change', id, change: { step: 'sending', progress: 0, problem: null } })
    try {
      const batch = await sendFile<ImportBatchView>(
        `/api/v1/imports?${readingParameters(choices, file.name)}`,
        {
          body: file,
          onProgress: progress => dispatch({ type: 'change', id, change: { progress } }),
        },
      )
      dispatch({ type: 'change', id, change: { step: 'sent', progress: 1, batchId: batch.id } })
    } catch (error) {
      const problem = error instanceof Error ? error.message : 'The file could not be sent. Try again.'
      dispatch({ type: 'change', id, change: { step: 'refused', problem } })
    }
    await client.invalidateQueries({ queryKey: importListQuery.queryKey })
  }

  /** One after the other, leads first; what has a doubt left stays behind. */
  const sendAll = async () => {
    for (const { each } of ready) dispatch({ type: 'change', id: each.id, change: { step: 'waiting' } })
    for (const { each } of importOrder(ready)) await send(each)
  }

  return {
    files,
    readyCount: ready.length,
    add: (added: readonly File[]) =>
      dispatch({ type: 'add', files: added.map(file => ({ id: crypto.randomUUID(), file })) }),
    remove: (id: string) => dispatch({ type: 'remove', id }),
    choose: (id: string, choices: Partial<ReadingChoices>) => dispatch({ type: 'choose', id, choices }),
    send,
    sendAll,
  }
}

function isOpen(step: ImportFile['step']): boolean {
  return step === 'choosing' || step === 'refused'
}
