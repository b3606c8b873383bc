'use client'

import { clsx } from 'clsx'
import { useState } from 'react'
import { useDigits } from '@/components/handoff/digit-choices'
import { Kbd } from '@/components/ui/kbd'
import type { PacketView } from '@/lib/contracts/packet'
import { verbOf } from '@/lib/domain/handoff/disposition-verb'
import { REASONS, type ReasonCode } from '@/lib/domain/rejection/reasons'
import { REASON_COLUMNS, typedReason } from './reason-codes'

const THEN: Record<string, string> = {
  recycle: 'recycle until a date',
  reroute: 'to somebody else',
  merge: 'merge',
  enrich: 'back to marketing',
}

type ReasonStepProps = { flags: PacketView['flags']; onChoose: (reason: ReasonCode) => void }

/** Why it is sent back: every reason in sight, with the digits it is typed with and what speaks against it. */
export function ReasonStep({ flags, onChoose }: ReasonStepProps) {
  const [typed, setTyped] = useState('')
  useDigits(key => {
    if (key === 'Backspace') {
      setTyped('')
      return typed !== ''
    }
    const reason = typedReason(typed + key)
    if (reason === null) return false
    if (reason === 'more') setTyped(typed + key)
    else onChoose(reason)
    return true
  })
  return (
    <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
      {REASON_COLUMNS.map(column => (
        <section
          key={column.group}
          aria-label={column.label}
          className={clsx('-m-2 rounded-md p-2', typed === column.digit && 'bg-sunken')}
        >
          <h3 className="flex items-center gap-2 pb-1 text-xs font-medium text-ink-3">
            <Kbd>{column.digit}</Kbd>
            {column.label}
          </h3>
          <ul className="flex flex-col">
            {column.reasons.map(({ code, reason, label }) => (
              <li key={reason}>
                <button
                  type="button"
                  onClick={() => onChoose(reason)}
                  className="touch-target ring-inset-focus flex w-full items-start gap-2 rounded-md px-1 py-1 text-left hover:bg-sunken"
                >
                  <span aria-hidden="true" className="w-5 shrink-0 text-center text-xs leading-5 text-ink-3">
                    {code}
                  </span>
                  <span className="min-w-0 flex-1">
                    {label}
                    {thenWords(reason) ? <span className="text-ink-3"> · {thenWords(reason)}</span> : null}
                    <Flag flags={flags} reason={reason} />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Said before it is chosen, and kept with the answer; it stands in nobody's way. */
function Flag({ flags, reason }: { flags: PacketView['flags']; reason: ReasonCode }) {
  const flag = flags.find(each => each.reason === reason)
  return flag ? <span className="block text-xs text-warn">{flag.message}</span> : null
}

function thenWords(reason: ReasonCode): string | null {
  const allowed: readonly string[] = REASONS[reason].dispositions
  return allowed.includes('rejected') ? null : (THEN[verbOf(REASONS[reason].dispositions[0])] ?? null)
}
