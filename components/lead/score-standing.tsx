import { clsx } from 'clsx'
import { Check, Minus } from 'lucide-react'
import type { QualificationView } from '@/lib/contracts/qualification'
import { formatDay } from '@/lib/domain/format/format-day'
import { dayOf } from '@/lib/domain/format/format-instant'
import { formatPoints } from '@/lib/domain/format/format-points'
import { holdWords, NOT_SCORED_WORDS, ROUTE_NAMES } from './score-words'

type ScoreStandingProps = { qualification: QualificationView; timeZone: string }

/** Where the lead stands: the number beside its line, and what each way to sales still lacks. */
export function ScoreStanding({ qualification, timeZone }: ScoreStandingProps) {
  const { score, thresholds, routes, holds } = qualification
  const words = (hold: (typeof holds)[number]) => holdWords(hold, at => formatDay(dayOf(at, timeZone)))
  return (
    <div className="grid gap-x-10 gap-y-4 sm:grid-cols-[auto_minmax(0,1fr)]">
      {score.not_scored ? (
        <p className="max-w-prose text-ink-2 sm:col-span-2">{NOT_SCORED_WORDS[score.not_scored]}</p>
      ) : (
        <p>
          <span className="text-xl font-semibold tabular-nums">{formatPoints(score.total ?? 0)}</span>
          <span className="text-ink-2">
            {' '}
            of {formatPoints(thresholds.total)}
            {thresholds.segment ? `, the line for ${thresholds.segment}` : ''}
          </span>
          <span className="block text-sm text-ink-2 tabular-nums">
            fit {score.fit === null ? 'not known' : formatPoints(score.fit)}, engagement{' '}
            {score.engagement === null ? 'none yet' : formatPoints(score.engagement)}
          </span>
        </p>
      )}
      <ul className="flex flex-col gap-1">
        {holds.length > 0 ? (
          <Standing isOpen={false}>Not handed over now: {holds.map(words).join(', and ')}.</Standing>
        ) : null}
        {routes.map(({ route, holds: lacking }) => (
          <Standing key={route} isOpen={lacking.length === 0}>
            {ROUTE_NAMES[route]}: {lacking.length === 0 ? 'open' : `${lacking.map(words).join(', and ')}`}.
          </Standing>
        ))}
      </ul>
    </div>
  )
}

function Standing({ isOpen, children }: { isOpen: boolean; children: React.ReactNode }) {
  const Icon = isOpen ? Check : Minus
  return (
    <li className="flex items-start gap-2">
      <Icon
        className={clsx('mt-0.5 size-4 shrink-0', isOpen ? 'text-good' : 'text-ink-3')}
        aria-hidden="true"
      />
      <span className="min-w-0">{children}</span>
    </li>
  )
}
