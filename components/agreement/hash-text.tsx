/** What both sides put their names to, so that anybody can check it. */
export function HashText({ hash }: { hash: string }) {
  return (
    <p className="mt-2 text-xs text-ink-3">
      SHA-256 of the signed text: <code className="font-mono wrap-anywhere text-ink-2">{hash}</code>
    </p>
  )
}
