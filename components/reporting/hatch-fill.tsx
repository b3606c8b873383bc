/** The hatching of what counts by agreement and that nobody said: a pattern to fill shapes with. */
export function HatchFill({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="4" stroke="var(--sales)" strokeWidth="1.5" />
      </pattern>
    </defs>
  )
}
