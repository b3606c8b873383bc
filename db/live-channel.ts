/** Channel of LISTEN and NOTIFY on which transactions tell what they changed. */
export const LIVE_CHANNEL = 'treaty_live'
