/** Habits that make numbers look better than the work: of those who answer, and of those who hand over. */
export const SIGNAL_KINDS = ['bunched', 'idle', 'one_reason', 'paused_late', 'hugging'] as const
export type SignalKind = (typeof SIGNAL_KINDS)[number]

/** What one handoff went through in the hands of a rep. */
export type HandoffTrace = {
  id: string
  rep: string
  mqlAt: Date
  /** First touch and answer promised by then, pauses not counted in. */
  dueAt: Date | null
  answerDueAt: Date | null
  acceptedAt: Date | null
  /** When it was sent back; null where it was not. */
  sentBackAt: Date | null
  reason: string | null
  /** Whether sales did anything with it after it was accepted. */
  wasWorkedOn: boolean
  pausedAt: readonly Date[]
}

/** By how much a lead was over the line when it was handed over, and whether in the last days of a month. */
export type Crossing = { id: string; share: number; isMonthEnd: boolean }

/** One habit of one rep (or of marketing, without one) beside everybody else's. */
export type GamingSignal = {
  kind: SignalKind
  rep: string | null
  /** For one-reason reps: which reason. */
  reason: string | null
  inside: { yes: number; of: number }
  outside: { yes: number; of: number }
  /** Handoffs that show it: the `yes` of inside. */
  ids: readonly string[]
  standing: 'stands_out' | 'unremarkable' | 'too_few'
  adjusted: number | null
}

/** The last tenth of a promise is "just before it is due". */
export const LATE_SHARE = 0.1
/** Days without any work after which an accepted handoff is idle. */
export const IDLE_DAYS = 14
/** Points over the line, as a share of it, below which a lead hugs it. */
export const HUG_SHARE = 0.1
/** The last so many days of a month are its end. */
export const MONTH_END_DAYS = 3
