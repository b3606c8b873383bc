'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Banner } from '@/components/ui/banner'
import { Progress } from '@/components/ui/progress'
import { importQuery, isUnderWay } from './import-queries'
import { ImportResult } from './import-result'

/** An import the server works on: how far it is, then what became of it. */
export function SentImport({ id }: { id: string }) {
  const { data, error } = useQuery(importQuery(id))
  const client = useQueryClient()
  const status = data?.status
  useEffect(() => {
    if (status !== 'done') return
    // Every number on every page may have changed.
    void client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'imports' || queryKey[1] === 'list',
    })
  }, [status, client])
  if (error) return <Banner tone="bad">{error.message} The import goes on; it is in the list below.</Banner>
  if (!data || isUnderWay(data)) {
    const progress = data?.progress ?? 0
    return (
      <Progress
        label={data?.status === 'running' ? 'Importing' : 'Waiting for the import before it'}
        value={progress}
        text={`${progress} %`}
      />
    )
  }
  return <ImportResult batch={data} />
}
