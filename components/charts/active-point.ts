/** What recharts hands to a tooltip; `payload` is the row of the model that was given to the chart. */
type Hovered<Point> = { active?: boolean; payload?: readonly { payload?: Point }[] }

/** The point under the pointer, or null. Recharts types rows as unknown; they are the rows we passed in. */
export function activePoint<Point>(hovered: unknown): Point | null {
  const { active, payload } = hovered as Hovered<Point>
  return active ? (payload?.[0]?.payload ?? null) : null
}
