'use client'

import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useToast } from '@/components/ui/toast'
import { writeJson } from '@/lib/client/request'

type Write = { method: 'POST' | 'PATCH' | 'PUT' | 'DELETE'; path: string; body?: unknown }

type UseWriteOptions<Answer> = {
  /** What to read again afterwards, also after a refusal: the refusal says that what is shown is old. */
  refresh: readonly QueryKey[]
  /** A sentence for the toast; none when the page itself shows what changed. */
  done?: (answer: Answer) => string
  /** Leave it to the caller to show a refusal. */
  quiet?: boolean
}

/** One write of the API, with its toast and the reads it makes stale. */
export function useWrite<Answer = unknown>({ refresh, done, quiet = false }: UseWriteOptions<Answer>) {
  const client = useQueryClient()
  const toast = useToast()
  return useMutation({
    mutationFn: ({ path, ...write }: Write) => writeJson<Answer>(path, write) as Promise<Answer>,
    onSuccess: answer => {
      if (done) toast.add({ title: done(answer) })
    },
    onError: error => {
      if (!quiet) toast.add({ type: 'error', title: 'Not saved', description: error.message })
    },
    onSettled: () => Promise.all(refresh.map(queryKey => client.invalidateQueries({ queryKey }))),
  })
}
