const DAY_MS = 86_400_000

/** Share of its worth an event keeps at an age: half after each half-life; ages are fractional days. */
export function decay(ageMs: number, halfLifeDays: number | null): number {
  return halfLifeDays === null ? 1 : 2 ** (-ageMs / (halfLifeDays * DAY_MS))
}

/** Whether an event of an age still lies in the window; its last instant is inside. */
export function isInWindow(ageMs: number, windowDays: number | null): boolean {
  return windowDays === null || ageMs <= windowDays * DAY_MS
}

/** What a counted event adds to an effective count: one, or what is left below the cap. */
export function increment(effectiveCount: number, cap: number | null): number {
  return cap === null ? 1 : Math.min(1, Math.max(0, cap - effectiveCount))
}
