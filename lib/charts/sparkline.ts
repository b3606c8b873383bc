/** A trend the size of a word: straight pieces, gaps where nothing can be said. */
export type Sparkline = {
  width: number
  height: number
  /** SVG paths, one per unbroken stretch. */
  settled: string[]
  /** What is still maturing, drawn apart. */
  young: string[]
  last: { x: number; y: number; isYoung: boolean } | null
}

export type SparkValue = { value: number | null; isYoung: boolean }

const PAD = 3

/** Scales a short series between its own least (or zero) and greatest value into a box. */
export function prepareSparkline(
  values: readonly SparkValue[],
  width: number,
  height: number,
): Sparkline | null {
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]))
  if (known.length < 2) return null
  const low = Math.min(...known)
  const high = Math.max(...known)
  const x = (index: number) => round(PAD + (index / (values.length - 1)) * (width - 2 * PAD))
  const y = (value: number) =>
    round(high === low ? height / 2 : PAD + (1 - (value - low) / (high - low)) * (height - 2 * PAD))
  const place = (index: number) => {
    const value = values[index]?.value
    return value === null || value === undefined ? null : `${x(index)} ${y(value)}`
  }
  const pieces = (young: boolean) => {
    const paths: string[] = []
    for (let i = 1; i < values.length; i++) {
      const [from, to] = [place(i - 1), place(i)]
      if (from === null || to === null) continue
      if ((values[i]?.isYoung ?? false) !== young) continue
      const path = paths.at(-1)
      if (path?.endsWith(from)) paths[paths.length - 1] = `${path}L${to}`
      else paths.push(`M${from}L${to}`)
    }
    return paths
  }
  const end = values.findLastIndex(({ value }) => value !== null)
  const final = values[end]
  return {
    width,
    height,
    settled: pieces(false),
    young: pieces(true),
    last: final?.value == null ? null : { x: x(end), y: y(final.value), isYoung: final.isYoung },
  }
}

const round = (value: number) => Math.round(value * 10) / 10
