/** Why a clock may stand still. Stored as text; a retired code keeps its words. */
export const PAUSE_REASONS = {
  customer_asked_to_wait: 'The customer asked to wait',
  customer_is_away: 'The customer is away',
  waiting_for_marketing: 'Waiting for marketing',
  waiting_for_legal: 'Waiting for legal or security',
  system_outage: 'A system was down',
  other: 'Something else',
} as const
export type PauseReason = keyof typeof PAUSE_REASONS

export const PAUSE_REASON_CODES = Object.keys(PAUSE_REASONS) as [PauseReason, ...PauseReason[]]

/** A pause in words; one told by another source keeps its own. */
export function pauseReasonWords(code: string | null): string | null {
  if (code === null) return null
  return Object.entries(PAUSE_REASONS).find(([known]) => known === code)?.[1] ?? code
}
