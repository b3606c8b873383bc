/** What a rejection is about: its reason, the segment of its lead, and the rule that let the lead in. */
export type ClusterSubject = { reason: string; segment: string | null; rule: string }

/** A rejection as sales logged it. */
export type LoggedRejection = ClusterSubject & {
  handoffId: string
  /** When the lead had been handed over. */
  mqlAt: Date
  /** When sales answered. */
  at: Date
  /** When the answer became known here: history that is imported starts no clock in the past. */
  knownAt: Date
}

export const CLUSTER_ANSWERS = ['fixed', 'disagree', 'needs_data'] as const
export type ClusterAnswerKind = (typeof CLUSTER_ANSWERS)[number]

/** Marketing's answer to a cluster. */
export type ClusterAnswer = ClusterSubject & {
  kind: ClusterAnswerKind
  at: Date
  /** When the version takes effect that is said to fix it; null where no version is named or signed yet. */
  fixedFrom: Date | null
}

/** Rejections of one subject that marketing has not answered, enough of them to ask for an answer. */
export type Cluster = ClusterSubject & {
  rejections: readonly LoggedRejection[]
  /** When there were enough of them for the first time without a break; the clock of the answer starts here. */
  openedAt: Date
}

/** Three rejections of one subject within 90 days ask for an answer; where there are many, one in fifty of all. */
export const CLUSTER_RULE = { least: 3, share: 0.02, days: 90 } as const

/** What no agreed rule explains. */
export const NO_RULE = 'unexplained'

/** A key by which a subject is the same subject again. */
export function clusterKey({ reason, segment, rule }: ClusterSubject): string {
  return JSON.stringify([reason, segment, rule])
}
