import { plainWords, routeWords } from '@/components/lead/lead-words'
import { MomentText } from '@/components/lead/moment-text'
import { ScoreLedger } from '@/components/lead/score-ledger'
import { type HandoffPacket, handoffPacket } from '@/lib/contracts/handoff-packet'
import type { PacketView } from '@/lib/contracts/packet'
import { formatPoints } from '@/lib/domain/format/format-points'
import { PacketJson } from './packet-json'

type FrozenPacketProps = { packet: NonNullable<PacketView['packet']>; timeZone: string }

/** The packet as it was frozen at the crossing: why sales has this lead, and every point that brought it here. */
export function FrozenPacket({ packet, timeZone }: FrozenPacketProps) {
  const parsed = handoffPacket.safeParse(packet)
  if (!parsed.success) return <PacketJson packet={packet} />
  const { engagement, recycled, score } = parsed.data
  return (
    <div className="flex flex-col gap-4">
      <Crossing packet={parsed.data} timeZone={timeZone} />
      {recycled ? <Recycled recycled={recycled} timeZone={timeZone} /> : null}
      {engagement.by_type.length > 0 ? (
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {engagement.by_type.map(({ type, n, last_at }) => (
            <li key={type}>
              {plainWords(type)} <span className="tabular-nums">×{n}</span>
              <span className="text-ink-3">
                , last{' '}
                <MomentText moment={{ at: last_at, date_only: false }} timeZone={timeZone} precision="day" />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <details>
        <summary className="touch-target cursor-pointer text-ink-2">Every line of the score</summary>
        <div className="mt-2">
          <ScoreLedger score={score} timeZone={timeZone} />
        </div>
      </details>
      <PacketJson packet={packet} />
    </div>
  )
}

function Crossing({ packet, timeZone }: { packet: HandoffPacket; timeZone: string }) {
  const { mql_at, route, score, thresholds, agreement_version, event, trigger } = packet
  return (
    <p>
      <span className="font-medium">{routeWords(route)}</span>
      {score.total === null ? null : (
        <>
          , at <span className="font-medium tabular-nums">{formatPoints(score.total)}</span> points of{' '}
          {formatPoints(thresholds.total)}
        </>
      )}
      , {TRIGGER_WORDS[trigger]}
      {event ? ` “${plainWords(event.type)}”` : ''} on{' '}
      <MomentText moment={{ at: mql_at, date_only: false }} timeZone={timeZone} />, by version{' '}
      {agreement_version} of the agreement.
    </p>
  )
}

const TRIGGER_WORDS: Record<HandoffPacket['trigger'], string> = {
  engagement: 'with the event',
  creation: 'when it was created',
  attributes: 'when something became known about it',
}

type RecycledProps = { recycled: NonNullable<HandoffPacket['recycled']>; timeZone: string }

/** Why a lead that was sent back is here again. */
function Recycled({ recycled, timeZone }: RecycledProps) {
  const { rejected_at: at, date_only, proof } = recycled
  return (
    <div>
      <p>
        Sent back on <MomentText moment={{ at, date_only }} timeZone={timeZone} precision="day" />.{' '}
        {proof.length === 0 ? 'No new interest since.' : 'Since then it has shown new interest:'}
      </p>
      <ul className="mt-1 flex flex-col gap-0.5 text-ink-2">
        {proof.map(event => (
          <li key={event.id}>
            {plainWords(event.type)}, <MomentText moment={event} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </div>
  )
}
