/** Scores often sit exactly on a threshold, and sums of decayed points a hair beside it. */
export const TOLERANCE = 0.001

/** Whether a score reaches a threshold, in every engine alike: score + 0.001 ≥ threshold. */
export function reaches(score: number, threshold: number): boolean {
  return score + TOLERANCE >= threshold
}
