import { reasonWords } from '@/components/lead/lead-words'
import type { PacketView } from '@/lib/contracts/packet'
import { formatDay } from '@/lib/domain/format/format-day'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { MISSING_FACTS } from '@/lib/domain/handoff/missing-fact'
import { DONE_WORDS } from './handoff-words'

/** What was answered before and what people wrote about it. */
export function PacketAnswer({ packet, timeZone }: { packet: PacketView; timeZone: string }) {
  const { answer, notes } = packet
  return (
    <div className="flex flex-col gap-3">
      {answer ? (
        <p>
          <span className="font-medium">
            {answer.by ?? 'Somebody'} {DONE_WORDS[answer.disposition]} it
          </span>{' '}
          <span className="text-ink-3">{formatInstant(answer.at, timeZone)}</span>
          <span className="block text-ink-2">{detailWords(answer)}</span>
        </p>
      ) : null}
      {notes.map(note => (
        <blockquote key={`${note.at}${note.body}`} className="border-l-2 border-rule pl-3">
          <p className="break-words whitespace-pre-line">{note.body}</p>
          <footer className="text-xs text-ink-3">
            {note.by ?? 'Somebody'}, {formatInstant(note.at, timeZone)}
          </footer>
        </blockquote>
      ))}
    </div>
  )
}

function detailWords({ reason, until, attempts, missing, to }: NonNullable<PacketView['answer']>): string {
  const names: Record<string, string> = MISSING_FACTS
  return [
    reasonWords(reason, null),
    until && `until ${formatDay(until)}`,
    attempts !== null && `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`,
    missing.length > 0 &&
      `missing: ${missing
        .map(each => names[each] ?? each)
        .join(', ')
        .toLowerCase()}`,
    to && `to ${to}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
