import type { QueueHandoff } from '@/lib/contracts/queue'

/** Who has a handoff open right now. */
export function ClaimMark({ claim, viewerId }: { claim: QueueHandoff['claim']; viewerId: string }) {
  if (!claim) return null
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5 text-xs text-sales">
      <span aria-hidden="true" className="size-1.5 rounded-full bg-sales" />
      {claim.by.id === viewerId ? 'You are on it' : `${claim.by.name} is on it`}
    </span>
  )
}
