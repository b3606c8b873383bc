import type { DetectedFile, DetectHint, Detection, SourceRow } from './detection'
import type { Plan, PlanOptions, RowOutcome, UnreadyPlan } from './plan'

/** Reads the beginning of a file (256 KB suffice): encoding, delimiter, headers, date order, likely shapes. Never throws. */
export declare function detectFile(bytes: Uint8Array, hint?: DetectHint): Detection

/** Settles how every column is read. */
export declare function buildPlan(detection: DetectedFile, options: PlanOptions): Plan | UnreadyPlan

/**
 * Rows of the whole file in blocks, header, blank lines and report footers left out; the event loop breathes
 * between blocks. Throws `ReadProblem` (message, line) when the file stops being a table: nothing after that
 * line was read.
 */
export declare function readRows(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  detection: Pick<DetectedFile, 'encoding' | 'delimiter' | 'headers'>,
): AsyncIterable<SourceRow[]>

/** One row, one outcome. */
export declare function mapRow(plan: Plan, row: SourceRow): RowOutcome
