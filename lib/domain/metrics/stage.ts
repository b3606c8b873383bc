/** What can be reached on the way of a handoff; each is dated by one field of the episode. */
export const HANDOFF_STAGES = [
  'mql',
  'touched',
  'sal',
  'disposed',
  'rejected',
  'recycled',
  'merged',
  'sent_back',
  'deemed',
  'sql',
  'opportunity',
  'closed',
  'won',
  'lost',
] as const
export type HandoffStage = (typeof HANDOFF_STAGES)[number]

export const DEAL_STAGES = ['created', 'closed', 'won', 'lost'] as const
export type DealStage = (typeof DEAL_STAGES)[number]

export type Stage = HandoffStage | DealStage
