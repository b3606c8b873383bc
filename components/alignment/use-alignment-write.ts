'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { writeJson } from '@/lib/client/request'

/** One write on rounds; everything that is read of them is read again afterwards. */
export function useAlignmentWrite<Answer = unknown>() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body = {} }: { path: string; body?: unknown }) =>
      writeJson<Answer>(`/api/v1/alignment${path}`, { method: 'POST', body }) as Promise<Answer>,
    onSettled: () => client.invalidateQueries({ queryKey: ['alignment'] }),
  })
}
