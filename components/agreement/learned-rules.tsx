import { Checkbox } from '@/components/ui/checkbox'
import type { LearnedDraft } from '@/lib/contracts/learned-draft'
import { missingWords, tallyWords, WHY_LEFT_OUT } from './learned-words'

type LearnedRulesProps = {
  learned: LearnedDraft
  wanted: ReadonlySet<string>
  onToggle: (id: string) => void
}

/** Each proposed rule with its evidence, the line with what it does, and what was left out and why. */
export function LearnedRules({ learned, wanted, onToggle }: LearnedRulesProps) {
  if (learned.state === 'missing') return <p className="max-w-[65ch]">{missingWords(learned)}</p>
  const { rules, criteria, label, learned_from: earlier, checked_on: later } = learned
  return (
    <div className="flex flex-col gap-8">
      <section aria-labelledby="learned-rules">
        <h3 id="learned-rules" className="font-semibold">
          Rules
        </h3>
        <p className="mt-1 mb-3 max-w-[65ch] text-ink-2">
          Ten points for each doubling of the chance to be won, thirty at most. Points do not fade yet: say
          how fast they should.
        </p>
        <RuleList {...{ rules: rules.filter(each => each.is_sure), wanted, onToggle }} label="Rules" />
        {rules.some(each => !each.is_sure) ? (
          <>
            <h4 className="mt-5 font-medium">Not sure</h4>
            <p className="mt-1 mb-3 max-w-[65ch] text-ink-2">
              Clear when asked alone. So many were asked that some of these are chance: take what you know to
              be true.
            </p>
            <RuleList
              {...{ rules: rules.filter(each => !each.is_sure), wanted, onToggle }}
              label="Rules that are not sure"
            />
          </>
        ) : null}
      </section>
      <section aria-labelledby="learned-line">
        <h3 id="learned-line" className="font-semibold">
          The line: {criteria.thresholds.total} points
        </h3>
        <p className="mt-1 max-w-[65ch]">
          Before {label}, where it was learned: {tallyWords(earlier)}
        </p>
        <p className="mt-1 max-w-[65ch]">
          From {label} on, which it had not seen: {tallyWords(later)}
        </p>
        <p className="mt-2 max-w-[65ch] text-xs text-ink-3">
          It is drawn for the sure rules together. Leads that were never handed over say nothing here: what
          became of them is not known.{learned.is_cut ? ' Only the newest handoffs were read.' : ''}
        </p>
      </section>
      <LeftOut learned={learned} />
    </div>
  )
}

type RuleListProps = Pick<LearnedRulesProps, 'wanted' | 'onToggle'> & {
  rules: Extract<LearnedDraft, { state: 'ready' }>['rules']
  label: string
}

function RuleList({ rules, wanted, onToggle, label }: RuleListProps) {
  return (
    <ul aria-label={label} className="border-t border-hairline">
      {rules.map(rule => (
        <li key={rule.id} className="flex items-start gap-3 border-b border-hairline py-2.5">
          <Checkbox checked={wanted.has(rule.id)} onCheckedChange={() => onToggle(rule.id)}>
            <span className="block font-medium">{rule.name}</span>
            <span className="block text-xs text-ink-2">{rule.evidence}</span>
          </Checkbox>
          <span className="ml-auto shrink-0 whitespace-nowrap tabular-nums">
            {rule.points > 0 ? '+' : '−'}
            {Math.abs(rule.points)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function LeftOut({ learned }: { learned: Extract<LearnedDraft, { state: 'ready' }> }) {
  const { left_out: leftOut, refused } = learned
  if (leftOut.length + refused.length === 0) return null
  return (
    <details>
      <summary className="cursor-pointer font-semibold">Left out, and why</summary>
      <ul className="mt-2 flex flex-col gap-2 text-ink-2">
        {leftOut.map(each => (
          <li key={each.name}>
            <span className="text-ink first-letter:uppercase">{each.name}</span>:{' '}
            {WHY_LEFT_OUT[each.why](each.by)}
          </li>
        ))}
        {refused.map(each => (
          <li key={each.field}>
            <span className="text-ink">{each.field}</span>: its name says “{each.words}”, so that it is
            written after the hand-off.
          </li>
        ))}
      </ul>
    </details>
  )
}
