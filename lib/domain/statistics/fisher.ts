/** Counts of two groups: how many of each had the thing asked about, and how many had not. */
export type TwoByTwo = { inside: { yes: number; no: number }; outside: { yes: number; no: number } }

export type FisherTest = {
  /** Chance of a share as low inside or lower, were both groups alike. */
  lower: number
  /** Chance of a table as unlikely as this one or more, in either direction. */
  twoSided: number
}

/** Tables less likely by this factor or less count as equally likely: sums of logarithms differ by a hair. */
const SAME = 1 + 1e-7

/** Fisher's exact test of two shares (Fisher 1935): exact for any counts, however small. */
export function fisher({ inside, outside }: TwoByTwo): FisherTest {
  const drawn = inside.yes + inside.no
  const yes = inside.yes + outside.yes
  const all = drawn + outside.yes + outside.no
  const least = Math.max(0, drawn + yes - all)
  const most = Math.min(drawn, yes)
  const whole = logChoose(all, drawn)
  const chanceOf = (x: number) => Math.exp(logChoose(yes, x) + logChoose(all - yes, drawn - x) - whole)
  const own = chanceOf(inside.yes)
  let lower = 0
  let twoSided = 0
  for (let x = least; x <= most; x++) {
    const chance = chanceOf(x)
    if (x <= inside.yes) lower += chance
    if (chance <= own * SAME) twoSided += chance
  }
  return { lower: Math.min(1, lower), twoSided: Math.min(1, twoSided) }
}

const logFactorials: number[] = [0]

function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i++)
    logFactorials.push((logFactorials[i - 1] ?? 0) + Math.log(i))
  return logFactorials[n] ?? 0
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k)
