import type { MetricAnswer } from '@/lib/contracts/metric'

/** What a reader has to know before believing the numbers above: each warning once, with the numbers it is about. */
export function WarningsList({ answers }: { answers: readonly MetricAnswer[] }) {
  const labelsByMessage = new Map<string, Set<string>>()
  for (const { label, warnings } of answers) {
    for (const { message } of warnings) {
      const labels = labelsByMessage.get(message) ?? new Set<string>()
      labelsByMessage.set(message, labels.add(label))
    }
  }
  return (
    <dl className="flex max-w-4xl flex-col">
      {[...labelsByMessage].map(([message, labels]) => (
        <div
          key={message}
          className="grid gap-x-8 border-b border-hairline py-2 md:grid-cols-[17rem_minmax(0,1fr)]"
        >
          <dt className="text-ink-3">{[...labels].join(', ')}</dt>
          <dd className="text-ink-2">{message}</dd>
        </div>
      ))}
    </dl>
  )
}
