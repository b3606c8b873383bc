'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { writeJson } from '@/lib/client/request'

type Write = { path: string; method?: 'POST' | 'PATCH' | 'DELETE'; body?: unknown }

/** One write on reviews; everything that is read of them is read again afterwards. */
export function useReviewWrite<Answer = unknown>() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method = 'POST', body = {} }: Write) =>
      writeJson<Answer>(`/api/v1/reviews${path}`, { method, body }) as Promise<Answer>,
    onSettled: () => client.invalidateQueries({ queryKey: ['reviews'] }),
  })
}
