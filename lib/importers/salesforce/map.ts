import type { Shape } from '../shape'
import { mapLead } from './map-lead'
import { mapLeadHistory, mapLeadHistoryReport } from './map-lead-history'
import { mapOpportunity, mapOpportunityHistory } from './map-opportunity'
import {
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
    score: match =>
      match.has('newValue') &&
      match.count('editdate') > 0 &&
      match.count('fieldevent', 'field') > 0 &&
      match.count('opportunityname') === 0
        ? 16
        : 0,
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
    score: match =>
      match.has('leadId') && match.has('field') && match.has('newValue') && match.has('changedAt') ? 15 : 0,
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
    score: match => {
      const api =
        match.count('opportunityid') > 0 &&
        match.count('createdbyid', 'systemmodstamp', 'forecastcategory') > 0
      const report =
        match.count('fromstage', 'tostage') > 1 &&
        match.count('stageduration', 'stagechange', 'lastmodified') > 0
      return (api || report) && match.has('stage') && match.has('changedAt') ? 15 : 0
    },
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
    score: match => {
      const api = match.count('stagename', 'closedate') > 1 && match.count('id', 'opportunityid') > 0
      const report =
        match.count('opportunityname', 'opportunityowner') > 0 && match.count('stage', 'closedate') > 1
      return api || report ? 13 : 0
    },
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
    score: match => {
      const api = match.count(
        'isdeleted',
        'leadsource',
        'isconverted',
        'converteddate',
        'convertedopportunityid',
        'masterrecordid',
        'systemmodstamp',
        'ownerid',
      )
      const report = match.count(
        'leadowner',
        'leadstatus',
        'companyaccount',
        'converteddate',
        'opportunityamount',
        'leadid',
      )
      const isApi = match.count('id') > 0 && api > 1 && match.has('status')
      return isApi || (report > 1 && match.has('status') && match.count('lifecyclestage', 'recordid') === 0)
        ? 12
        : 0
    },
    keepsRest: true,
    dateOrder: 'mdy',
    assumptions: has => (has('status') && !has('acceptedAt') && !has('rejectedAt') ? [STATUS_ONLY] : []),
    map: mapLead,
  },
  wrong(
    'salesforce.contacts',
    'Salesforce contacts',
    'This is an export of Salesforce contacts. Treaty counts leads: export the object Lead (converted leads included), and Opportunity for the deals.',
    match =>
      match.count('id', 'accountid', 'lastname') === 3 && match.count('stagename', 'company') === 0 ? 14 : 0,
  ),
  wrong(
    'salesforce.accounts',
    'Salesforce accounts',
    'This is an export of Salesforce accounts. Treaty counts leads: export the object Lead, and Opportunity for the deals.',
    match =>
      match.count('id', 'name') === 2 &&
      match.count('billingcity', 'billingcountry', 'parentid', 'accountnumber', 'ownership') > 1
        ? 14
        : 0,
  ),
  wrong(
    'salesforce.opportunity_contact_roles',
    'Salesforce opportunity contact roles',
    'This is an export of opportunity contact roles. Export Opportunity, and Lead with ConvertedOpportunityId, which joins the two.',
    match =>
      match.count('opportunityid', 'contactid', 'role') === 3 && match.count('isprimary') > 0 ? 17 : 0,
  ),
]
