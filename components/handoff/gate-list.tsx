import { clsx } from 'clsx'
import { Check, HelpCircle, X } from 'lucide-react'
import type { PacketView } from '@/lib/contracts/packet'

const LOOKS = {
  passed: { icon: Check, words: 'passed', className: 'text-good' },
  failed: { icon: X, words: 'failed', className: 'text-bad' },
  unknown: { icon: HelpCircle, words: 'not known', className: 'text-ink-3' },
}

/** How the lead answers the gates that were agreed when it was handed over. */
export function GateList({ gates }: { gates: PacketView['gates'] }) {
  return (
    <ul className="flex flex-col gap-1">
      {gates.map(({ name, state, value }) => {
        const { icon: Icon, words, className } = LOOKS[state]
        return (
          <li key={name} className="flex items-start gap-2">
            <Icon className={clsx('mt-0.5 size-4 shrink-0', className)} aria-hidden="true" />
            <span className="min-w-0">
              {name}: <span className={className}>{words}</span>
              {value === null || value === '' ? null : <span className="text-ink-3"> ({String(value)})</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
