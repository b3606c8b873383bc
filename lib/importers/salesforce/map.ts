import type { Shape } from '../shape'
import { mapActivity } from './map-activity'
import { mapLead } from './map-lead'
import { mapLeadHistory, mapLeadHistoryReport } from './map-lead-history'
import { mapOpportunity, mapOpportunityHistory } from './map-opportunity'
import {
  scoreAccounts,
  scoreActivities,
  scoreContactRoles,
  scoreContacts,
  scoreLeadHistory,
  scoreLeadHistoryReport,
  scoreLeads,
  scoreOpportunities,
  scoreOpportunityHistory,
} from './scores'
import {
  ACTIVITY_FIELDS,
  LEAD_FIELDS,
  LEAD_HISTORY_FIELDS,
  LEAD_HISTORY_REPORT_FIELDS,
  OPPORTUNITY_FIELDS,
  OPPORTUNITY_HISTORY_FIELDS,
} from './wire'

const NO_LEAD_ID = 'No column looks like a lead id. Add Lead ID to the report, or choose a column.'
const NO_OPPORTUNITY_ID =
  'No column looks like an opportunity id. Add Opportunity ID to the report, or choose a column.'
const NO_DATE = 'No column says when the change happened. Choose one.'
const STATUS_ONLY =
  'Salesforce keeps no date for a status. Import Lead History too, so that acceptances and rejections are dated.'

const wrong = (id: string, label: string, wrongObject: string, score: Shape['score']): Shape => ({
  id,
  label,
  source: 'salesforce',
  kind: 'leads',
  fields: {},
  required: [],
  score,
  keepsRest: false,
  wrongObject,
  map: () => ({ skipped: wrongObject }),
})

export const SALESFORCE_SHAPES: readonly Shape[] = [
  {
    id: 'salesforce.lead_history_report',
    label: 'Salesforce lead history report',
    source: 'salesforce',
    kind: 'stage_history',
    fields: LEAD_HISTORY_REPORT_FIELDS,
    required: [
      { anyOf: ['leadId'], missing: NO_LEAD_ID },
      { anyOf: ['changedAt'], missing: NO_DATE },
      { anyOf: ['newValue'], missing: 'No column holds the new value of the change. Choose one.' },
    ],
    score: scoreLeadHistoryReport,
    keepsRest: true,
    dateOrder: 'mdy',
    map: mapLeadHistoryReport,
  },
  {
    id: 'salesforce.lead_history',
    label: 'Salesforce LeadHistory',
    source: 'salesforce',
    kind: 'stage_history',
    fields: LEAD_HISTORY_FIELDS,
    required: [
      { anyOf: ['leadId'], missing: NO_LEAD_ID },
      { anyOf: ['changedAt'], missing: NO_DATE },
      { anyOf: ['field'], missing: 'No column names the field that changed. Choose one.' },
      { anyOf: ['newValue'], missing: 'No column holds the new value of the change. Choose one.' },
    ],
    score: scoreLeadHistory,
    keepsRest: false,
    dateOrder: 'mdy',
    map: mapLeadHistory,
  },
  {
    id: 'salesforce.opportunity_history',
    label: 'Salesforce opportunity history',
    source: 'salesforce',
    kind: 'stage_history',
    fields: OPPORTUNITY_HISTORY_FIELDS,
    required: [
      { anyOf: ['opportunityId'], missing: NO_OPPORTUNITY_ID },
      { anyOf: ['changedAt'], missing: NO_DATE },
      { anyOf: ['stage'], missing: 'No column names the stage. Choose one.' },
    ],
    score: scoreOpportunityHistory,
    keepsRest: false,
    dateOrder: 'mdy',
    map: mapOpportunityHistory,
  },
  {
    id: 'salesforce.opportunities',
    label: 'Salesforce opportunities',
    source: 'salesforce',
    kind: 'opportunities',
    fields: OPPORTUNITY_FIELDS,
    required: [{ anyOf: ['opportunityId'], missing: NO_OPPORTUNITY_ID }],
    score: scoreOpportunities,
    keepsRest: true,
    dateOrder: 'mdy',
    map: mapOpportunity,
  },
  {
    id: 'salesforce.leads',
    label: 'Salesforce leads',
    source: 'salesforce',
    kind: 'leads',
    fields: LEAD_FIELDS,
    required: [{ anyOf: ['leadId'], missing: NO_LEAD_ID }],
    score: scoreLeads,
    keepsRest: true,
    dateOrder: 'mdy',
    assumptions: has => (has('status') && !has('acceptedAt') && !has('rejectedAt') ? [STATUS_ONLY] : []),
    map: mapLead,
  },
  {
    id: 'salesforce.activities',
    label: 'Salesforce tasks and events',
    source: 'salesforce',
    kind: 'events',
    fields: ACTIVITY_FIELDS,
    required: [
      { anyOf: ['eventId'], missing: 'No column looks like an activity id. Choose one.' },
      { anyOf: ['leadRef'], missing: NO_LEAD_ID },
      { anyOf: ['occurredAt'], missing: 'No column says when it happened. Choose one.' },
    ],
    score: scoreActivities,
    keepsRest: false,
    dateOrder: 'mdy',
    map: mapActivity,
  },
  wrong(
    'salesforce.contacts',
    'Salesforce contacts',
    'This is an export of Salesforce contacts. Treaty counts leads: export the object Lead (converted leads included), and Opportunity for the deals.',
    scoreContacts,
  ),
  wrong(
    'salesforce.accounts',
    'Salesforce accounts',
    'This is an export of Salesforce accounts. Treaty counts leads: export the object Lead, and Opportunity for the deals.',
    scoreAccounts,
  ),
  wrong(
    'salesforce.opportunity_contact_roles',
    'Salesforce opportunity contact roles',
    'This is an export of opportunity contact roles. Export Opportunity, and Lead with ConvertedOpportunityId, which joins the two.',
    scoreContactRoles,
  ),
]
