/** Narrow no-break space: keeps a number and its unit on one line. */
export const THIN = '\u202F'
export const MINUS = '\u2212'
export const EN_DASH = '–'
