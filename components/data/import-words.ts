import type { DateOrder, ImportKind, ImportSource, ImportStatus } from '@/lib/contracts/import'

export const KIND_LABELS: Record<ImportKind | 'auto', string> = {
  auto: 'Detect it',
  leads: 'Leads',
  events: 'Engagement and touches',
  opportunities: 'Opportunities',
  stage_history: 'Stage history',
}

export const SOURCE_LABELS: Record<ImportSource | 'auto', string> = {
  auto: 'Detect it',
  generic: 'Other (a plain table)',
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  marketo: 'Marketo',
}

export const STATUS_LABELS: Record<ImportStatus, string> = {
  uploading: 'Uploading',
  queued: 'Waiting',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
  undone: 'Undone',
}

export const DATE_ORDER_LABELS: Record<DateOrder, string> = {
  ymd: 'Year first',
  mdy: 'Month first',
  dmy: 'Day first',
}

const DELIMITERS: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' }

export function delimiterWords(delimiter: string): string {
  return DELIMITERS[delimiter] ?? delimiter
}

const ENCODINGS: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
}

export function encodingWords(encoding: string): string {
  return ENCODINGS[encoding] ?? encoding
}

/** 1,536 bytes as "1.5 kB". */
export function bytesWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${size.toLocaleString('en-US', { maximumFractionDigits: 1 })} ${unit}`
}
