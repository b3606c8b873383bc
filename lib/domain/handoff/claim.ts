/** A claim that is not renewed lapses, so that a closed laptop keeps nothing from the others. */
export const CLAIM_MINUTES = 5

/** Seconds in which who answered can take it back; the server allows one more for the way there. */
export const UNDO_SECONDS = 10
