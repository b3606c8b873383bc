/** Points of lines, added in their order. */
export function sumOf(lines: readonly { points: number }[]): number {
  let sum = 0
  for (const line of lines) sum += line.points
  return sum
}
