/** Channel on which the processes that hold a draft tell each other which updates they stored. */
export const DRAFT_CHANNEL = 'treaty_draft'
