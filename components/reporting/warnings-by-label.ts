type Warned = { label: string; warnings: readonly { message: string }[] }

/** Warnings by the numbers they are about: one that is about several is said once, under all of their names. */
export function warningsByLabel(answers: readonly Warned[]): { labels: string; messages: string[] }[] {
  const labelsOf = new Map<string, Set<string>>()
  for (const { label, warnings } of answers) {
    for (const { message } of warnings) {
      labelsOf.set(message, (labelsOf.get(message) ?? new Set<string>()).add(label))
    }
  }
  const messagesOf = new Map<string, string[]>()
  for (const [message, labels] of labelsOf) {
    const joined = [...labels].join(', ')
    messagesOf.set(joined, [...(messagesOf.get(joined) ?? []), message])
  }
  return [...messagesOf].map(([labels, messages]) => ({ labels, messages }))
}
