import { clsx } from 'clsx'
import type { Change, ChangeTone } from './key-number'

const LOOK: Record<ChangeTone, string> = {
  good: 'text-good',
  bad: 'text-bad',
  clear: 'text-ink',
  chance: 'text-ink-3',
  unjudged: 'text-ink-3',
}

/** How a number moved. Green and red only where the evidence says so; grey says that it may be chance. */
export function ChangeText({ change }: { change: Change | null }) {
  if (!change) return <span className="text-xs text-ink-3">–</span>
  const { text, tone, note, before } = change
  return (
    <span className="flex flex-col">
      <span className={clsx('text-sm font-medium whitespace-nowrap', LOOK[tone])}>{text}</span>
      <span className="text-xs text-ink-3">
        was {before}
        {tone === 'chance' ? ', may be chance' : ''}
        {note && tone !== 'chance' ? <span className="whitespace-nowrap"> ({note})</span> : null}
      </span>
    </span>
  )
}
