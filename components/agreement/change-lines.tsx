import { clsx } from 'clsx'
import { type Change, PART_LABELS } from '@/lib/domain/agreement/change'

const MARKS = { added: '+', removed: '−', changed: '·', moved: '↕' } as const
const WORDS = { added: 'Added', removed: 'Removed', changed: 'Changed', moved: 'Moved' } as const

/** What changed, as one would say it, under the part it is in. */
export function ChangeLines({ changes }: { changes: readonly Change[] }) {
  const parts = [...Map.groupBy(changes, change => change.part)]
  return (
    <dl className="flex flex-col gap-3">
      {parts.map(([part, own]) => (
        <div key={part}>
          <dt className="text-xs text-ink-3">{PART_LABELS[part]}</dt>
          {own.map(({ text, kind, id }) => (
            <dd key={`${id}${text}`} className="flex gap-2 py-0.5">
              <span
                className={clsx('w-2.5 shrink-0 text-center', kind === 'removed' ? 'text-bad' : 'text-ink-3')}
                aria-hidden="true"
              >
                {MARKS[kind]}
              </span>
              <span className="sr-only">{WORDS[kind]}: </span>
              <span className="min-w-0 wrap-anywhere">{text}</span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
