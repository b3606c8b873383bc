import { THIN } from './space'

/** A share 0..1 in per cent; small ones keep a second digit that still says something. */
export function formatShare(share: number, digits = 1): string {
  const percent = share * 100
  const kept = percent !== 0 && Math.abs(percent) < 0.1 ? 2 : digits
  return `${percent.toLocaleString('en-US', { minimumFractionDigits: kept, maximumFractionDigits: kept })}${THIN}%`
}
