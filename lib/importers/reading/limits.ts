/** What a table of leads never needs, and what an attack or a broken quote looks like. */
export const LIMITS = {
  columns: 200,
  recordBytes: 64 * 1024,
  headerLength: 300,
  /** Bytes parsed in one step: a few milliseconds, so that the event loop is never held. */
  stepBytes: 64 * 1024,
  /** The beginning of a file that detection reads. */
  detectBytes: 256 * 1024,
  sampleRows: 100,
} as const
