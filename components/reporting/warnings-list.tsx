import type { MetricAnswer } from '@/lib/contracts/metric'
import { warningsByLabel } from './warnings-by-label'

/** What a reader has to know before believing the numbers above: each warning once, with the numbers it is about. */
export function WarningsList({ answers }: { answers: readonly MetricAnswer[] }) {
  return (
    <dl className="flex max-w-4xl flex-col">
      {warningsByLabel(answers).map(({ labels, messages }) => (
        <div
          key={labels}
          className="grid gap-x-8 border-b border-hairline py-2 md:grid-cols-[17rem_minmax(0,1fr)]"
        >
          <dt className="text-ink-3">{labels}</dt>
          <dd className="flex flex-col gap-1 text-ink-2">
            {messages.map(message => (
              <p key={message}>{message}</p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
