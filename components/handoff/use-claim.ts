import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { writeJson } from '@/lib/client/request'
import type { QueueHandoff } from '@/lib/contracts/queue'
import { CLAIM_MINUTES } from '@/lib/domain/handoff/claim'
import { claimOptions, handoffKeys } from './queue-queries'
import type { QueueViewer } from './queue-viewer'

/** How long one looks at a handoff before it is claimed: not everything one passes by with J is. */
const DWELL_MS = 350
const RENEW_MS = (CLAIM_MINUTES - 1) * 60_000

/**
 * Claims the handoff one has in front, if it is one's own or nobody's, and lets go when one leaves. Somebody else's
 * is claimed by taking it over, never by looking at it.
 */
export function useClaim(handoff: QueueHandoff | undefined, viewer: QueueViewer): void {
  const client = useQueryClient()
  const isFree = handoff?.claim == null || handoff.claim.by.id === viewer.id
  const isOwn = handoff !== undefined && (handoff.assignee === null || handoff.assignee.id === viewer.id)
  const id = viewer.mayDispose && isFree && isOwn ? handoff.id : null
  useEffect(() => {
    if (id === null) return
    const claim = () => {
      if (document.visibilityState === 'hidden') return
      writeJson(`/api/v1/handoffs/${id}/claim`, { method: 'POST', body: {} })
        // Somebody was faster, or it is answered: the list says who.
        .catch(() => client.invalidateQueries({ queryKey: handoffKeys.lists }))
        .finally(() => client.invalidateQueries({ queryKey: claimOptions.queryKey }))
    }
    const first = setTimeout(claim, DWELL_MS)
    const renew = setInterval(claim, RENEW_MS)
    return () => {
      clearTimeout(first)
      clearInterval(renew)
    }
  }, [id, client])
  useEffect(() => {
    if (id === null) return
    const release = () =>
      void fetch(`/api/v1/handoffs/${id}/claim`, {
        method: 'DELETE',
        keepalive: true,
        credentials: 'same-origin',
      })
    window.addEventListener('pagehide', release)
    return () => window.removeEventListener('pagehide', release)
  }, [id])
}
