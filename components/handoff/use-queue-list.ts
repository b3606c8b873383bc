import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { useMemo, useState } from 'react'
import type { QueueHandoff } from '@/lib/contracts/queue'
import { queueParams } from './queue-params'
import { claimOptions, type QueueLook, queueOptions } from './queue-queries'
import type { QueueViewer } from './queue-viewer'

/** The queue under the view of the URL, without what is being answered right now, and where one stands in it. */
export function useQueueList(viewer: QueueViewer) {
  const [params, setParams] = useQueryStates(queueParams, { history: 'replace' })
  const look: QueueLook = {
    view: params.view ?? viewer.defaultView,
    route: params.route ?? [],
    segment: params.segment ?? [],
    country: params.country ?? [],
    source: params.source ?? [],
    assignee: params.assignee,
  }
  const query = useInfiniteQuery(queueOptions(look))
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const { data: held } = useQuery(claimOptions)
  const loaded = useMemo(() => {
    const listed = query.data?.pages.flatMap(page => page.handoffs) ?? []
    if (!held) return listed
    // Claims change far more often than the list: they are read apart.
    const claims = new Map(held.claims.map(({ id, ...claim }) => [id, claim]))
    return listed.map(handoff => ({ ...handoff, claim: claims.get(handoff.id) ?? null }))
  }, [query.data, held])
  const handoffs = useMemo(() => loaded.filter(({ id }) => !hidden.has(id)), [loaded, hidden])
  const [lastIndex, setLastIndex] = useState(0)
  // The handoff of the URL stays in front although somebody else answered it: nothing is pulled away while one reads.
  const chosen = params.handoff !== null && !hidden.has(params.handoff) ? params.handoff : null
  const index = handoffs.findIndex(({ id }) => id === chosen)
  const currentId = chosen ?? handoffs[Math.min(lastIndex, handoffs.length - 1)]?.id ?? null
  const place = index >= 0 ? index : handoffs.findIndex(({ id }) => id === currentId)
  const select = (id: string | null) => {
    const at = handoffs.findIndex(each => each.id === id)
    if (at >= 0) setLastIndex(at)
    void setParams({ handoff: id })
  }
  const step = (by: 1 | -1) => {
    // Where the one in front is not in the list any more, the next is the one that took its place.
    const from = place >= 0 ? place + by : by === 1 ? lastIndex : lastIndex - 1
    const next = handoffs[Math.max(0, Math.min(handoffs.length - 1, from))]
    if (next) select(next.id)
  }
  const hide = (ids: readonly string[]) => {
    const rest = handoffs.filter(({ id }) => !ids.includes(id))
    if (place >= 0) setLastIndex(place)
    setHidden(now => new Set([...now, ...ids]))
    if (currentId !== null && ids.includes(currentId))
      void setParams({ handoff: afterAnswer(handoffs, rest, place) })
  }
  const show = (ids: readonly string[]) => setHidden(now => new Set([...now].filter(id => !ids.includes(id))))
  const first = query.data?.pages[0]
  const left = first ? Math.max(0, first.left - loaded.filter(({ id }) => hidden.has(id)).length) : 0
  return { look, setParams, query, first, handoffs, left, currentId, place, select, step, hide, show }
}

/** The one below takes the place of what was answered; at the end of the list the one above. */
function afterAnswer(
  before: readonly QueueHandoff[],
  rest: readonly QueueHandoff[],
  place: number,
): string | null {
  const below = before.slice(place + 1).find(({ id }) => rest.some(each => each.id === id))
  return (below ?? rest.at(-1))?.id ?? null
}

export type QueueListState = ReturnType<typeof useQueueList>
