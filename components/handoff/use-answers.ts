import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useToast } from '@/components/ui/toast'
import { RequestFailed } from '@/lib/client/problem'
import { writeJson } from '@/lib/client/request'
import type { DisposedManyView, DisposedView } from '@/lib/contracts/disposition'
import { UNDO_SECONDS } from '@/lib/domain/handoff/claim'
import type { AnswerBody } from './answer-draft'
import { handoffKeys } from './queue-queries'
import type { QueueListState } from './use-queue-list'

export type Given = { ids: string[]; body: AnswerBody; names: string; takeOver: boolean }
export type LastAnswer = { ids: string[]; body: AnswerBody; names: string; flags: string[]; untilMs: number }

/** Gives answers at once and takes them back if the server refuses, and remembers the last one for ten seconds. */
export function useAnswers({ hide, show, select }: Pick<QueueListState, 'hide' | 'show' | 'select'>) {
  const client = useQueryClient()
  const toast = useToast()
  const [last, setLast] = useState<LastAnswer | null>(null)
  const underWay = useRef<Promise<DisposedManyView | null>>(Promise.resolve(null))
  const refresh = () => client.invalidateQueries({ queryKey: handoffKeys.all })
  const fail = (title: string, error: unknown) =>
    toast.add({
      type: 'error',
      title,
      description: error instanceof Error ? error.message : undefined,
      timeout: 9_000,
    })

  const answer = useMutation({
    mutationFn: send,
    onMutate: ({ ids, body, names }) => {
      hide(ids)
      const untilMs = Date.now() + UNDO_SECONDS * 1_000
      setLast({ ids, body, names, flags: [], untilMs })
    },
    onSuccess: ({ done, refused }, { ids }) => {
      const kept = done.map(({ id }) => id)
      const flags = [...new Set(done.flatMap(each => each.flags.map(flag => flag.message)))]
      setLast(now => (now?.ids === ids ? { ...now, ids: kept, flags } : now))
      const [first] = refused
      if (!first) return
      show(refused.map(({ id }) => id))
      fail(
        refused.length === 1 ? 'One was not answered' : `${refused.length} were not answered`,
        new Error(first.message),
      )
    },
    onError: (error, { ids }) => {
      setLast(now => (now?.ids === ids ? null : now))
      show(ids)
      const isLost = error instanceof RequestFailed && error.problem.code === 'conflict'
      fail(isLost ? 'Not answered' : 'The answer was not saved', error)
      // What somebody else answered leaves by itself; what failed stays in front to be tried again.
      if (!isLost && ids[0]) select(ids[0])
    },
    onSettled: async (_, __, { ids }) => {
      await refresh()
      show(ids)
    },
  })

  const undo = useMutation({
    mutationFn: async () => {
      // An answer still on its way is waited for: what cannot be found cannot be taken back.
      const ids = (await underWay.current)?.done.map(({ id }) => id) ?? []
      for (const id of ids) await writeJson(`/api/v1/handoffs/${id}/undo`, { method: 'POST', body: {} })
      return ids
    },
    onMutate: () => setLast(null),
    onSuccess: async ids => {
      await refresh()
      show(ids)
      if (ids[0]) select(ids[0])
    },
    onError: error => {
      fail('Not taken back', error)
      void refresh()
    },
  })

  return {
    give: (given: Given) => {
      underWay.current = answer.mutateAsync(given).catch(() => null)
    },
    undo: () => {
      if (last && last.ids.length > 0 && Date.now() <= last.untilMs) undo.mutate()
    },
    last,
    forget: () => setLast(null),
  }
}

async function send({ ids, body, takeOver }: Given): Promise<DisposedManyView> {
  const [first, ...others] = ids
  const asked = { ...body, take_over: takeOver }
  if (first !== undefined && others.length === 0) {
    const path = `/api/v1/handoffs/${first}/dispositions`
    const done = await writeJson<DisposedView>(path, { method: 'POST', body: asked })
    return { done: done ? [done] : [], refused: [] }
  }
  const path = '/api/v1/queue/dispositions'
  const many = await writeJson<DisposedManyView>(path, { method: 'POST', body: { ...asked, ids } })
  return many ?? { done: [], refused: [] }
}
