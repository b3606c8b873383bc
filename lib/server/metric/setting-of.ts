import 'server-only'
import type { MetricSetting } from '@/lib/domain/metrics/setting'
import { minorDigitsOf } from '@/lib/importers/values/currency'
import type { Scope } from '../scope'

/** What metrics depend on, of the scope's workspace. */
export function settingOf({ workspace }: Pick<Scope, 'workspace'>): MetricSetting {
  return {
    timeZone: workspace.timeZone,
    currency: workspace.currency,
    minorDigits: minorDigitsOf(workspace.currency) ?? 2,
    fiscalYearStartMonth: workspace.fiscalYearStartMonth,
    minimumN: workspace.settings.minimumN,
    dispositionDays: workspace.settings.dispositionDays,
  }
}
