import type { DistributionRow } from '../contracts/metric'
import { formatMoney } from '../domain/format/format-money'
import { formatShare } from '../domain/format/format-share'
import { niceAxis, type ValueAxis } from './nice-axis'

export type SizeBin = { from: number; to: number; n: number; label: string }
export type SizeMark = { kind: 'median' | 'mean'; value: number; label: string }

export type SizeChart = {
  bins: SizeBin[]
  axis: ValueAxis
  /** Ends of the logarithmic axis, and the round amounts labelled on it. */
  from: number
  to: number
  ticks: { value: number; label: string }[]
  marks: SizeMark[]
  sentence: string
}

/** Turns deal sizes into a histogram on a logarithmic axis: a mean far right of the median is a few big deals. */
export function prepareSizes(row: DistributionRow | undefined, currency: string): SizeChart | null {
  const bins = row?.histogram?.filter((bin, i, all) => bin.n > 0 || (i > 0 && i < all.length - 1)) ?? []
  const first = bins[0]
  const last = bins.at(-1)
  if (!row || !first || !last || row.median === null || row.mean === null) return null
  const marks: SizeMark[] = [
    { kind: 'median', value: row.median, label: `median ${formatMoney(row.median, currency)}` },
    { kind: 'mean', value: row.mean, label: `mean ${formatMoney(row.mean, currency)}` },
  ]
  return {
    bins: bins.map(bin => ({
      ...bin,
      label: `${formatMoney(bin.from, currency)} – ${formatMoney(bin.to, currency)}`,
    })),
    axis: niceAxis(Math.max(...bins.map(bin => bin.n))),
    from: first.from,
    to: last.to,
    ticks: roundAmounts(first.from, last.to).map(value => ({ value, label: formatMoney(value, currency) })),
    marks,
    sentence: sentenceOf(row, currency),
  }
}

function roundAmounts(from: number, to: number): number[] {
  const wide = Math.log10(to / from) > 2.5
  const leads = wide ? [1] : [1, 2, 5]
  const amounts: number[] = []
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++) {
    for (const lead of leads) amounts.push(lead * 10 ** power)
  }
  return amounts.filter(amount => amount >= from * 0.999 && amount <= to * 1.001)
}

function sentenceOf(row: DistributionRow, currency: string): string {
  const { n, median, mean, p25, p75, top_share: top } = row
  const middle =
    p25 !== null && p75 !== null
      ? `, the middle half between ${formatMoney(p25, currency)} and ${formatMoney(p75, currency)}`
      : ''
  const half = `Half of ${n} won deals are below ${formatMoney(median ?? 0, currency)}${middle}.`
  const skewed = median !== null && mean !== null && mean > median * 1.15
  if (!skewed) return half
  const big =
    top !== null && top >= 0.1 ? ` The largest deal alone is ${formatShare(top, 0)} of the sum.` : ''
  return `${half} The mean is higher because a few deals are large.${big}`
}
