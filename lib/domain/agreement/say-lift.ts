import type { SignalLift } from '../calibration/signal-lift'
import { formatCount } from '../format/format-count'

type Evidence = Pick<SignalLift, 'with' | 'without' | 'lift' | 'interval'>

/** The evidence of a learned rule in words: how many were won with it and without, and how much more often. */
export function sayLift({ with: inside, without, lift, interval }: Evidence): string {
  const counts = `${said(inside)} with it were won, ${said(without)} without it`
  if (lift === null) return `${counts}.`
  if (inside.won === 0) return `${counts}.`
  const range = interval ? ` (95 % between ${times(interval[0])} and ${times(interval[1])})` : ''
  return `${counts}: ${times(lift)} times as often${range}.`
}

const said = ({ won, cases }: { won: number; cases: number }) =>
  `${formatCount(won)} of ${formatCount(cases)}`

const times = (ratio: number): string => (ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1))
