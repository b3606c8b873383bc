/** An id for a part of the terms: letters and digits, unique enough among a hundred. */
export const newId = (): string => crypto.randomUUID().slice(0, 13)
