import type { Fields } from '../shape'

/**
 * Headers that files of no particular system use. Compared by letters and digits only, so `Lead ID`, `lead_id` and
 * `leadId` are one entry. The first that a file has wins; the others stay attributes.
 */
export const LEAD_FIELDS = {
  leadId: {
    label: 'Lead id',
    headers: [
      'lead id',
      'mql id',
      'prospect id',
      'record id',
      'contact id',
      'person id',
      'external id',
      'id',
    ],
  },
  email: { label: 'E-mail', headers: ['email', 'e-mail', 'email address', 'work email', 'business email'] },
  firstName: { label: 'First name', headers: ['first name', 'given name', 'forename'] },
  lastName: { label: 'Last name', headers: ['last name', 'surname', 'family name'] },
  fullName: { label: 'Full name', headers: ['name', 'full name', 'contact name', 'lead name'] },
  phone: { label: 'Phone', headers: ['phone', 'phone number', 'telephone', 'mobile phone', 'mobile'] },
  company: {
    label: 'Company',
    headers: ['company', 'company name', 'account name', 'organization', 'organisation', 'account'],
  },
  jobTitle: { label: 'Job title', headers: ['job title', 'title', 'position', 'role'] },
  industry: { label: 'Industry', headers: ['industry', 'sector', 'vertical'] },
  country: { label: 'Country', headers: ['country', 'country/region', 'country code'] },
  employees: {
    label: 'Employees',
    headers: [
      'employees',
      'number of employees',
      'no. of employees',
      'employee count',
      'company size',
      'headcount',
    ],
  },
  employeeBand: {
    label: 'Employee band',
    headers: ['employee band', 'employee range', 'size band', 'employees range'],
  },
  annualRevenue: { label: 'Annual revenue of the company', headers: ['annual revenue', 'company revenue'] },
  source: {
    label: 'Lead source',
    headers: ['lead source', 'source', 'origin', 'original source', 'utm source', 'channel'],
  },
  segment: { label: 'Segment', headers: ['segment', 'business segment', 'market segment', 'tier'] },
  owner: {
    label: 'Owner',
    headers: ['owner', 'lead owner', 'owner rep id', 'assigned to', 'sales rep', 'owner name'],
  },
  route: { label: 'Route to sales', headers: ['route', 'handoff route', 'mql type'] },
  createdAt: {
    label: 'Created at',
    headers: [
      'created at',
      'created date',
      'create date',
      'created',
      'lead created at',
      'date created',
      'created on',
    ],
  },
  mqlAt: {
    label: 'Became an MQL at',
    headers: [
      'mql at',
      'mql date',
      'became mql at',
      'became a marketing qualified lead date',
      'marketing qualified date',
      'first contact date',
      'qualified by marketing at',
    ],
  },
  isMql: { label: 'Is an MQL', headers: ['is mql', 'mql'] },
  deliveredAt: {
    label: 'Delivered to sales at',
    headers: ['delivered at', 'handed over at', 'handoff at', 'sent to sales at'],
  },
  assignedAt: { label: 'Assigned at', headers: ['assigned at', 'assigned date', 'assignment date'] },
  touchedAt: {
    label: 'First touch by sales at',
    headers: [
      'first touch at',
      'first touched at',
      'first touch date',
      'first response at',
      'first contacted at',
      'first activity at',
      'touched at',
    ],
  },
  decision: { label: 'Decision of sales', headers: ['decision', 'disposition', 'sales decision'] },
  decidedAt: {
    label: 'Decided at',
    headers: ['decided at', 'decision at', 'decision date', 'disposed at', 'disposition date'],
  },
  acceptedAt: {
    label: 'Accepted by sales at',
    headers: ['accepted at', 'sal at', 'sal date', 'accepted date', 'sales accepted date'],
  },
  rejectedAt: {
    label: 'Rejected by sales at',
    headers: ['rejected at', 'rejected date', 'rejection date', 'disqualified at', 'disqualified date'],
  },
  reason: {
    label: 'Rejection reason',
    headers: [
      'rejection reason',
      'reject reason',
      'disqualification reason',
      'disqualified reason',
      'unqualified reason',
      'reason',
    ],
  },
  sqlAt: {
    label: 'Became an SQL at',
    headers: [
      'sql at',
      'sql date',
      'became sql at',
      'became a sales qualified lead date',
      'sales qualified date',
    ],
  },
  isSql: { label: 'Is an SQL', headers: ['is sql', 'sql'] },
  opportunityAt: {
    label: 'Opportunity created at',
    headers: ['opportunity at', 'opportunity created at', 'opportunity date', 'opp created at'],
  },
  opportunityRef: {
    label: 'Opportunity id',
    headers: ['opportunity id', 'deal id', 'converted opportunity id'],
  },
  outcome: {
    label: 'Outcome (won, lost, open)',
    headers: ['outcome', 'result', 'deal outcome', 'close outcome'],
  },
  converted: {
    label: 'Converted to a customer',
    headers: ['converted', 'is converted', 'converted within 90 days', 'is customer', 'won'],
  },
  wonAt: {
    label: 'Won at',
    headers: [
      'won at',
      'won date',
      'closed won at',
      'closed won date',
      'became a customer date',
      'customer at',
      'conversion timestamp',
      'converted at',
    ],
  },
  lostAt: { label: 'Lost at', headers: ['lost at', 'lost date', 'closed lost at', 'closed lost date'] },
  closedAt: { label: 'Closed at', headers: ['closed at', 'close date', 'closed date'] },
  amount: {
    label: 'Deal amount',
    headers: ['amount', 'deal amount', 'deal value', 'deal size', 'opportunity amount'],
  },
  currency: { label: 'Currency', headers: ['currency', 'currency code', 'amount currency'] },
  status: {
    label: 'Status',
    headers: ['status', 'lead status', 'current stage', 'lifecycle stage', 'stage'],
  },
} as const satisfies Fields

export const OPPORTUNITY_FIELDS = {
  opportunityId: {
    label: 'Opportunity id',
    headers: ['opportunity id', 'deal id', 'opp id', 'record id', 'external id', 'id'],
  },
  leadRef: {
    label: 'Lead id',
    headers: ['lead id', 'mql id', 'contact id', 'associated contact ids', 'prospect id', 'person id'],
  },
  name: { label: 'Deal name', headers: ['opportunity name', 'deal name', 'name'] },
  stage: { label: 'Stage', headers: ['stage', 'deal stage', 'stage name', 'opportunity stage', 'status'] },
  outcome: {
    label: 'Outcome (won, lost, open)',
    headers: ['outcome', 'close outcome', 'result', 'deal outcome'],
  },
  isWon: { label: 'Is won', headers: ['is won', 'won', 'is closed won'] },
  isClosed: { label: 'Is closed', headers: ['is closed', 'closed', 'is deal closed'] },
  createdAt: {
    label: 'Created at',
    headers: [
      'created at',
      'created date',
      'create date',
      'created',
      'opportunity created at',
      'engage date',
      'open date',
      'opened at',
      'created on',
    ],
  },
  closedAt: { label: 'Closed at', headers: ['closed at', 'close date', 'closed date', 'closed on'] },
  wonAt: { label: 'Won at', headers: ['won at', 'won date', 'closed won at', 'closed won date'] },
  lostAt: { label: 'Lost at', headers: ['lost at', 'lost date', 'closed lost at', 'closed lost date'] },
  amount: {
    label: 'Amount',
    headers: [
      'amount',
      'deal amount',
      'value',
      'deal value',
      'close value',
      'opportunity amount',
      'estimated acv',
      'acv',
      'arr',
      'declared monthly revenue',
      'revenue',
    ],
  },
  currency: {
    label: 'Currency',
    headers: ['currency', 'currency code', 'currency iso code', 'amount currency'],
  },
  product: { label: 'Product', headers: ['product', 'product name', 'product family'] },
  owner: {
    label: 'Owner',
    headers: [
      'owner',
      'opportunity owner',
      'deal owner',
      'sales agent',
      'sales rep',
      'owner name',
      'sr id',
      'rep id',
    ],
  },
  source: { label: 'Lead source', headers: ['lead source', 'source', 'origin'] },
  segment: { label: 'Segment', headers: ['segment', 'business segment', 'market segment'] },
  country: { label: 'Country', headers: ['country', 'country/region', 'country code'] },
  lostReason: {
    label: 'Reason lost',
    headers: ['lost reason', 'loss reason', 'closed lost reason', 'reason lost'],
  },
} as const satisfies Fields

export const EVENT_FIELDS = {
  eventId: {
    label: 'Event id',
    headers: ['event id', 'activity id', 'touch id', 'engagement id', 'external id', 'id'],
  },
  leadRef: {
    label: 'Lead id',
    headers: ['lead id', 'mql id', 'contact id', 'prospect id', 'person id', 'who id'],
  },
  email: { label: 'E-mail of the lead', headers: ['email', 'email address', 'lead email', 'contact email'] },
  occurredAt: {
    label: 'Occurred at',
    headers: [
      'occurred at',
      'event timestamp',
      'event time',
      'event date',
      'timestamp',
      'touch timestamp',
      'session timestamp',
      'activity timestamp',
      'activity date',
      'created at',
      'date',
    ],
  },
  type: {
    label: 'Event type (sales activities among them become touches)',
    headers: ['type', 'event type', 'event', 'event name'],
  },
  engagementType: {
    label: 'Engagement type (never a sales touch)',
    headers: ['touch type', 'touchpoint type', 'session type', 'engagement type'],
  },
  activityType: {
    label: 'Sales activity type (always a touch)',
    headers: ['activity type', 'sales activity', 'sales activity type', 'task subtype'],
  },
  sessionKey: { label: 'Session', headers: ['session id', 'session key', 'visit id'] },
  actor: { label: 'Sales person', headers: ['rep id', 'actor', 'sales rep', 'owner', 'rep', 'user'] },
  outcome: {
    label: 'Outcome of the activity',
    headers: ['activity outcome', 'outcome', 'call disposition', 'result'],
  },
} as const satisfies Fields

export const LEAD_STAGE_FIELDS = {
  leadRef: {
    label: 'Lead id',
    headers: ['lead id', 'mql id', 'contact id', 'prospect id', 'person id', 'parent'],
  },
  changedAt: {
    label: 'Changed at',
    headers: [
      'changed at',
      'change date',
      'changed on',
      'to date',
      'occurred at',
      'entered at',
      'timestamp',
      'edit date',
      'created at',
      'date',
    ],
  },
  fromStage: {
    label: 'From stage',
    headers: ['from status', 'from stage', 'old status', 'old stage', 'old value', 'from'],
  },
  toStage: {
    label: 'To stage',
    headers: ['to status', 'to stage', 'new status', 'new stage', 'new value', 'stage', 'status', 'to'],
  },
  reason: { label: 'Reason', headers: ['reason', 'rejection reason', 'disqualification reason'] },
  route: { label: 'Route to sales', headers: ['route', 'handoff route'] },
} as const satisfies Fields

export const OPPORTUNITY_STAGE_FIELDS = {
  historyId: { label: 'History id', headers: ['history id', 'id'] },
  opportunityRef: { label: 'Opportunity id', headers: ['opportunity id', 'deal id', 'opp id'] },
  changedAt: LEAD_STAGE_FIELDS.changedAt,
  toStage: {
    label: 'To stage',
    headers: ['to stage', 'new stage', 'stage', 'stage name', 'deal stage', 'to status', 'new value'],
  },
  amount: { label: 'Amount', headers: ['amount', 'value'] },
} as const satisfies Fields
