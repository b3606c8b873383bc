import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { CalibrationAnswer } from '@/lib/contracts/calibration'
import { formatCount } from '@/lib/domain/format/format-count'
import { SignalTable } from './signal-table'

/** What was known before the hand-off and separates the won from the others; what does not is there on demand. */
export function SignalsSection({ answer, maySuggest }: { answer: CalibrationAnswer; maySuggest: boolean }) {
  const { signals, handoffs, minimum, level } = answer
  const clear = signals.filter(({ standing }) => standing === 'more' || standing === 'less')
  const others = signals.filter(each => !clear.includes(each))
  return (
    <Section
      id="signals"
      title="What separates the won from the others"
      note={`${formatCount(handoffs.cases)} handoffs at least ${answer.due_days} days old, ${formatCount(handoffs.won)} of them won. Only what was known before the hand-off is read.`}
    >
      {handoffs.is_enough ? (
        <>
          {clear.length === 0 ? (
            <EmptyState title="No signal stands out">
              Of {formatCount(others.length)} that were asked, none differs by more than chance makes.
            </EmptyState>
          ) : (
            <SignalTable
              signals={clear}
              label="Signals that separate"
              maySuggest={maySuggest && answer.version !== null}
            />
          )}
          {others.length === 0 ? null : (
            <details className="mt-4">
              <summary className="touch-target inline-flex cursor-pointer items-center text-ink-2 underline decoration-rule underline-offset-3">
                {formatCount(others.length)} others say nothing, or too little to ask
              </summary>
              <div className="mt-3">
                <SignalTable signals={others} label="Signals that do not separate" />
              </div>
            </details>
          )}
        </>
      ) : (
        <EmptyState title="Too few to compare">
          {formatCount(handoffs.won)} were won and {formatCount(handoffs.cases - handoffs.won)} were not.
          There have to be {minimum} of each; {formatCount(handoffs.open)} handoffs are too young to say.
        </EmptyState>
      )}
      <div className="mt-4 flex max-w-prose flex-col gap-2 text-sm text-ink-2">
        <p>
          The ratio is the share won with a signal over the share won without it. All of them were asked at
          once: of data without meaning, any would be called clear in {(level * 100).toFixed(0)} of 100 cases.
          Every one of these leads was handed over, so it is said of leads that the criteria of their time let
          through.
        </p>
        <RefusedNote answer={answer} />
      </div>
    </Section>
  )
}

function RefusedNote({ answer: { refused, handoffs } }: { answer: CalibrationAnswer }) {
  return (
    <>
      {refused.length === 0 ? null : (
        <p>
          <span className="font-medium text-ink">Refused as signals:</span>{' '}
          {refused.map(({ name }) => name).join(', ')}. By their names they are written once sales has the
          lead, and would foretell what has already happened.
        </p>
      )}
      {handoffs.undated === 0 ? null : (
        <p>
          {formatCount(handoffs.undated)} handoffs have no date. What their leads did cannot be shown to have
          come before, so it is left out, and fields hold what the last import said.
        </p>
      )}
    </>
  )
}
