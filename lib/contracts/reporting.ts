import type { MetricId } from '@/lib/domain/metrics/ids'

/** An event of the workspace that may explain what its numbers did. */
export type ReportingNote = { day: string; label: string; detail: string }

/** What every page of numbers has to know of its workspace; made once on the server and handed down. */
export type Reporting = {
  /** The calendar day of the as-of time in the workspace's zone. */
  today: string
  timeZone: string
  currency: string
  fiscalYearStartMonth: number
  /** Days a cohort is given, per metric that has a horizon. */
  horizons: Partial<Record<MetricId, number>>
  notes: ReportingNote[]
  canSeeLeads: boolean
  canImport: boolean
  hasHandoffs: boolean
}
