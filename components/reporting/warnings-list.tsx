import type { Warning } from '@/lib/contracts/metric'

/** What a reader has to know before believing the numbers above; each said once. */
export function WarningsList({ warnings }: { warnings: readonly Warning[] }) {
  const once = [...new Map(warnings.map(warning => [`${warning.code} ${warning.message}`, warning])).values()]
  if (once.length === 0) return null
  return (
    <ul
      aria-label="Before you believe these numbers"
      className="flex flex-col gap-1 border-l-2 border-warn pl-3 text-sm text-ink-2"
    >
      {once.map(warning => (
        <li key={`${warning.code} ${warning.message}`}>{warning.message}</li>
      ))}
    </ul>
  )
}
