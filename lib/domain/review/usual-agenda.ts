/** What a review goes through unless somebody says otherwise. */
export const USUAL_AGENDA: readonly string[] = [
  'What became of the decisions of last time',
  'Both scorecards: what was promised and what came of it',
  'Why sales sent leads back, and what marketing answers',
  'What to change in the agreement',
  'Who does what until when',
]
