import type { Findings } from './assemble-episode'

/** A lead that is handed over anew before its time is up is not deemed accepted for the earlier handoff. */
export function notOvertaken(due: Date | null, overtakenMs: number | null): Date | null {
  return due !== null && (overtakenMs === null || due.getTime() < overtakenMs) ? due : null
}

/**
 * Since when a handoff is deemed accepted: it was noted once its time was up, and nobody had answered before. A note
 * that is older than the time in force now belongs to another time or episode and says nothing.
 */
export function deemedAt({ facts, stages }: Findings, due: Date | null): Date | null {
  if (due === null) return null
  const noted = facts.find(({ kind, ms }) => kind === 'deemed_accepted' && ms >= due.getTime())
  if (noted === undefined) return null
  const { disposed } = stages
  const isAnswered = disposed !== null && (disposed.moment === null || disposed.moment.ms <= noted.ms)
  return isAnswered ? null : new Date(noted.ms)
}
