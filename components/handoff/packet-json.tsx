import type { PacketView } from '@/lib/contracts/packet'

/** The whole of a packet, for who wants to check. */
export function PacketJson({ packet }: { packet: NonNullable<PacketView['packet']> }) {
  return (
    <details>
      <summary className="touch-target cursor-pointer text-ink-2">The packet as JSON</summary>
      <pre className="mt-2 max-h-80 overflow-auto rounded-md bg-sunken p-3 text-xs">
        {JSON.stringify(packet, null, 2)}
      </pre>
    </details>
  )
}
