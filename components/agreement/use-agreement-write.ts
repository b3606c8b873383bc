'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { writeJson } from '@/lib/client/request'

type Write = { path: string; body: unknown }

/** One write on the agreement; everything that is read of it is read again afterwards. */
export function useAgreementWrite<Answer = unknown>() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body }: Write) =>
      writeJson<Answer>(`/api/v1/agreement/${path}`, { method: 'POST', body }) as Promise<Answer>,
    onSettled: () => client.invalidateQueries({ queryKey: ['agreement'] }),
  })
}
