import { plainWords } from '@/components/lead/lead-words'
import type { PacketView } from '@/lib/contracts/packet'

/** The packet as it was frozen at the crossing: its plain values, and the whole of it for who wants to check. */
export function FrozenPacket({ packet }: { packet: NonNullable<PacketView['packet']> }) {
  const plain =
    typeof packet === 'object' && packet !== null && !Array.isArray(packet)
      ? Object.entries(packet).filter(([, value]) => typeof value !== 'object' && value !== null)
      : []
  return (
    <>
      <dl className="grid grid-cols-[9rem_minmax(0,1fr)] gap-x-3 gap-y-1.5">
        {plain.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{plainWords(name)}</dt>
            <dd className="break-words">{String(value)}</dd>
          </div>
        ))}
      </dl>
      <details className="mt-2">
        <summary className="cursor-pointer text-ink-2">The packet as JSON</summary>
        <pre className="mt-2 max-h-80 overflow-auto rounded-md bg-sunken p-3 text-xs">
          {JSON.stringify(packet, null, 2)}
        </pre>
      </details>
    </>
  )
}
