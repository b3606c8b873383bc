/**
 * How often the loop may say something of data without meaning: once in twenty, half of it for what the rules are
 * blamed for and half for what is suggested.
 */
export const FALSE_ALARM = 0.025
