import type { FactKind } from '@/lib/domain/handoff/fact'
import { headerKey } from './reading/headers'

/** Status and stage names of CRMs, and what they mean for a handoff. */
const NAMES: Partial<Record<FactKind | 'none', readonly string[]>> = {
  none: [
    'lead',
    'new',
    'open',
    'subscriber',
    'raw',
    'created',
    'Open - Not Contacted',
    'New lead',
    'Inquiry',
    'known',
    'evangelist',
    'prospect',
    'suspect',
    'engaged',
    'attempted to contact',
    'attempting',
    'open deal',
  ],
  mql: ['mql', 'marketingqualifiedlead', 'marketing qualified lead', 'marketing qualified', 'aql'],
  delivered: ['delivered', 'handed over', 'sent to sales'],
  assigned: ['assigned', 'routed'],
  touched: ['touched', 'first touch'],
  accepted: [
    'accepted',
    'sal',
    'sales accepted',
    'sales accepted lead',
    'salesacceptedlead',
    'working',
    'Working - Contacted',
    'accept',
  ],
  rejected: [
    'rejected',
    'sales rejected',
    'sales rejected lead',
    'Closed - Not Converted',
    'unqualified',
    'disqualified',
    'not qualified',
    'dead',
    'reject',
    'srl',
  ],
  recycled: ['recycled', 'recycle', 'nurture', 'nurturing', 'bad timing', 'returned to marketing'],
  rerouted: ['rerouted', 'reroute', 'reassigned'],
  merged: ['merged', 'merge'],
  sql: [
    'sql',
    'sales qualified lead',
    'salesqualifiedlead',
    'sales qualified',
    'qualified',
    'Closed - Converted',
    'converted',
  ],
  opportunity: ['opportunity', 'opp', 'opportunity created'],
  won: ['won', 'customer', 'closed won', 'closedwon', 'client'],
  lost: ['lost', 'closed lost', 'closedlost'],
}

const STAGES = new Map(
  Object.entries(NAMES).flatMap(([stage, names]) =>
    names.map(name => [headerKey(name), stage as FactKind | 'none'] as const),
  ),
)

/** Stage a status means: a kind of fact, `none` for a status before any handoff, null for one we do not know. */
export function stageOf(status: string): FactKind | 'none' | null {
  return STAGES.get(headerKey(status)) ?? null
}
