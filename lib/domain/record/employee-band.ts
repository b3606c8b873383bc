/** Sizes of companies as reports group them; the upper bound belongs to the band. */
const BANDS: readonly { upTo: number; band: string }[] = [
  { upTo: 0, band: '0' },
  { upTo: 10, band: '1-10' },
  { upTo: 50, band: '11-50' },
  { upTo: 200, band: '51-200' },
  { upTo: 500, band: '201-500' },
  { upTo: 1000, band: '501-1000' },
  { upTo: 5000, band: '1001-5000' },
  { upTo: 10_000, band: '5001-10000' },
]

/** Band of a number of employees: 10,000 is still 5001-10000, 10,001 is 10001+. */
export function employeeBandOf(employees: number): string {
  return BANDS.find(({ upTo }) => employees <= upTo)?.band ?? '10001+'
}
