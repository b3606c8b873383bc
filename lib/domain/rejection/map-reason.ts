import { isReasonCode, REASONS, type ReasonCode } from './reasons'

/** How CRMs and spreadsheets name our reasons. Compared without case, spaces and punctuation. */
const SYNONYMS: Record<ReasonCode, readonly string[]> = {
  company_size: ['too small', 'too large', 'too big', 'wrong company size', 'company too small', 'size'],
  industry: ['wrong industry', 'industry mismatch', 'vertical'],
  geography: ['wrong country', 'wrong region', 'outside territory', 'unsupported region', 'location', 'geo'],
  role_or_seniority: [
    'no authority',
    'not decision maker',
    'wrong contact',
    'wrong person',
    'wrong persona',
    'role',
    'seniority',
    'job title',
  ],
  use_case_or_tech: [
    'no need',
    'no fit with product',
    'missing feature',
    'feature gap',
    'technology mismatch',
    'use case',
    'product fit',
  ],
  student_or_personal: ['student', 'personal', 'personal use', 'personal email', 'consumer'],
  outside_icp: ['not a good fit', 'not good fit', 'not a fit', 'bad fit', 'poor fit', 'no fit', 'not icp'],
  content_only: ['content', 'just browsing', 'only downloaded content', 'no intent'],
  single_session: ['one visit'],
  stale_engagement: ['stale', 'too old', 'old lead', 'expired', 'aged out'],
  researcher_or_competitor: ['competitor', 'competition', 'researcher', 'research', 'analyst', 'press'],
  not_interested: ['no interest', 'lost interest', 'not interested anymore', 'uninterested'],
  not_now: [
    'timing',
    'bad timing',
    'wrong timing',
    'not ready',
    'later',
    'future interest',
    'nurture',
    'no timeline',
  ],
  budget_cycle: ['no budget', 'budget', 'price', 'pricing', 'too expensive', 'lack of budget', 'no funding'],
  in_contract_until: ['in contract', 'under contract', 'locked in contract', 'contract with competitor'],
  no_response_after_n: [
    'no response',
    'unresponsive',
    'no answer',
    'unable to reach',
    'unable to contact',
    'could not reach',
    'unreachable',
    'never responded',
    'no reply',
    'ghosted',
  ],
  bad_contact_data: [
    'bad data',
    'bad contact',
    'wrong number',
    'invalid data',
    'invalid email',
    'invalid contact',
    'bad email',
    'bad phone',
    'bounced',
    'incorrect information',
    'fake',
    'fake data',
  ],
  opted_out: ['unsubscribed', 'do not contact', 'opt out', 'gdpr'],
  existing_customer: ['already customer', 'already a customer', 'customer', 'current customer'],
  open_opportunity: ['already in pipeline', 'existing opportunity', 'opportunity exists', 'open deal'],
  duplicate: ['duplicate lead', 'duplicate record', 'dupe'],
  recently_contacted: ['already rejected', 'already contacted', 'already worked', 'previously rejected'],
  partner_or_employee: ['partner', 'employee', 'reseller', 'vendor', 'job seeker', 'supplier', 'agency'],
  wrong_owner_or_territory: ['wrong owner', 'wrong territory', 'reroute', 'wrong team', 'misrouted'],
  packet_incomplete: ['incomplete', 'missing information', 'insufficient information', 'incomplete data'],
  test_or_error: ['test', 'test lead', 'error', 'junk', 'spam', 'bot'],
  other: [],
}

const normal = (label: string) => label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const CODE_OF = new Map<string, ReasonCode>(
  Object.entries(SYNONYMS).flatMap(([code, names]) =>
    isReasonCode(code)
      ? [code, REASONS[code].label, ...names].map(name => [normal(name), code] as const)
      : [],
  ),
)

/** Reason code of a label in a source's own words; `other` when it is none we know. The label is kept beside it. */
export function mapReason(label: string): ReasonCode {
  return CODE_OF.get(normal(label)) ?? 'other'
}
