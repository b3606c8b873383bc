/** Time in which a clock stands still, with the reason a person gave; an open end: still paused. */
export type Pause = { from: Date; to: Date | null; reason: string }

type PausedSpan = { fromMs: number; toMs: number | null }

/** Pauses from an instant on, in order and without overlap, so that no minute is given back twice. */
export function joinPauses(pauses: readonly Pause[], fromMs: number): PausedSpan[] {
  const spans = pauses
    .map(pause => ({ fromMs: Math.max(fromMs, pause.from.getTime()), toMs: pause.to?.getTime() ?? null }))
    .filter(span => span.toMs === null || span.toMs > span.fromMs)
    .sort((a, b) => a.fromMs - b.fromMs)
  const joined: PausedSpan[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (!last || (last.toMs !== null && span.fromMs > last.toMs)) joined.push(span)
    else if (last.toMs !== null) last.toMs = span.toMs === null ? null : Math.max(last.toMs, span.toMs)
  }
  return joined
}
