/** What a workspace has agreed on and metrics depend on. */
export type MetricSetting = {
  timeZone: string
  currency: string
  /** Digits of the currency's minor unit. */
  minorDigits: number
  fiscalYearStartMonth: number
  minimumN: number
  dispositionDays: number
}

/** What has to be known of the rows before a question can be put in full. */
export type Profile = {
  /** Median and P90 of the days that won handoffs (for metrics over deals: won deals) took by the as-of cut. */
  winDays: { median: number; p90: number } | null
  /** Whether there are more rows than are reckoned exactly (EXACT_ROWS). */
  isLarge: boolean
  /** First and last day, in the reporting zone, that any row is counted on. */
  firstDay: string | null
  lastDay: string | null
  /** Whether any row bears a date without a time. */
  hasDates: boolean
  /** Since when what is converted to is recorded, and how many started well before. */
  recorded: { since: string; startedBefore: number } | null
}
