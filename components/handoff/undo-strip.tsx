'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { answerWords } from './handoff-words'
import type { LastAnswer } from './use-answers'

type UndoStripProps = { last: LastAnswer | null; onUndo: () => void; onEnd: () => void }

/** What was just done, and ten seconds to take it back. */
export function UndoStrip({ last, onUndo, onEnd }: UndoStripProps) {
  const seconds = useSecondsLeft(last?.untilMs ?? null, onEnd)
  return (
    <div
      role="status"
      className="pointer-events-none fixed z-50 flex max-lg:inset-x-3 max-lg:bottom-32 max-lg:md:bottom-20 lg:right-6 lg:bottom-6 lg:w-[26rem]"
    >
      {last ? (
        <div className="pointer-events-auto flex w-full items-center gap-3 rounded-md border border-rule bg-raised py-2 pr-2 pl-4 text-ink shadow-lift">
          <div className="min-w-0 flex-1">
            <p className="font-medium">{answerWords(last.body, last.names)}</p>
            {last.flags.map(flag => (
              <p key={flag} className="text-xs text-warn">
                Flagged: {flag}
              </p>
            ))}
          </div>
          <Button size="sm" onClick={onUndo}>
            Undo
            <span aria-hidden="true" className="flex items-center gap-1">
              <span className="w-4 text-right text-ink-3">{seconds}</span>
              <span className="max-lg:hidden">
                <Kbd>U</Kbd>
              </span>
            </span>
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function useSecondsLeft(untilMs: number | null, onEnd: () => void): number {
  const [now, setNow] = useState(0)
  useEffect(() => {
    if (untilMs === null) return
    const tick = () => {
      setNow(Date.now())
      if (Date.now() >= untilMs) onEnd()
    }
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [untilMs, onEnd])
  return untilMs === null || now === 0 ? 0 : Math.max(0, Math.ceil((untilMs - now) / 1_000))
}
