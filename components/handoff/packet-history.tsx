'use client'

import { useState } from 'react'
import { Timeline } from '@/components/lead/timeline'
import { timelineEntries } from '@/components/lead/timeline-entries'
import { Button } from '@/components/ui/button'
import type { PacketView } from '@/lib/contracts/packet'

const SHOWN = 12

/** What both sides did with this lead, newest first. */
export function PacketHistory({ packet, timeZone }: { packet: PacketView; timeZone: string }) {
  const [isWhole, setWhole] = useState(false)
  const entries = timelineEntries(packet.lead, timeZone)
  if (entries.length === 0) return <p className="text-ink-3">Nothing with a date is known of this lead.</p>
  const rest = entries.length - SHOWN
  return (
    <>
      <Timeline entries={isWhole ? entries : entries.slice(0, SHOWN)} timeZone={timeZone} />
      {rest > 0 && !isWhole ? (
        <Button size="sm" variant="ghost" className="mt-2" onClick={() => setWhole(true)}>
          Show {rest} more
        </Button>
      ) : null}
    </>
  )
}
