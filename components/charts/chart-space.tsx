/** Holds a chart's place at its final size while its code arrives, so that nothing moves. */
export function ChartSpace({ height }: { height: number }) {
  return (
    <div style={{ height }} aria-hidden="true" className="w-full animate-reveal border-b border-hairline" />
  )
}
