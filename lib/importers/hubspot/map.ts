import type { Shape } from '../shape'
import { mapContact } from './map-contact'
import { mapDeal } from './map-deal'
import { mapLeadObject } from './map-lead-object'
import { CONTACT_FIELDS, DEAL_FIELDS, LEAD_OBJECT_FIELDS } from './wire'

const DEAL_MARKS = [
  'dealname',
  'dealstage',
  'pipeline',
  'hsisclosedwon',
  'isclosedwon',
  'closedlostreason',
  'dealowner',
  'isdealclosed',
  'dealpipelinestageid',
]
const COMPANY_MARKS = ['companyowner', 'companydomainname', 'numberofchildcompanies', 'companyname']

export const HUBSPOT_SHAPES: readonly Shape[] = [
  {
    id: 'hubspot.contacts',
    label: 'HubSpot contacts',
    source: 'hubspot',
    kind: 'leads',
    fields: CONTACT_FIELDS,
    required: [
      {
        anyOf: ['leadId'],
        missing: 'No column looks like a Record ID. Add it to the export, or choose a column.',
      },
    ],
    score: match => {
      const stages = ['lifecycle', 'mqlAt', 'sqlAt', 'opportunityAt', 'wonAt'].filter(match.has).length
      const status = match.count('recordid', 'hsobjectid', 'hsleadstatus') > 0 && match.has('leadStatus')
      return match.has('leadId') &&
        match.count('recordid', 'contactid', 'hsobjectid', 'vid', 'lifecyclestage', 'hsleadstatus') > 0 &&
        (stages > 0 || status)
        ? 10 + stages
        : 0
    },
    keepsRest: true,
    map: mapContact,
  },
  {
    id: 'hubspot.lead_object',
    label: 'HubSpot leads',
    source: 'hubspot',
    kind: 'leads',
    fields: LEAD_OBJECT_FIELDS,
    required: [
      {
        anyOf: ['leadId'],
        missing: 'No column looks like a Record ID. Add it to the export, or choose a column.',
      },
    ],
    score: match =>
      match.count(
        'hsleadname',
        'hsleadlabel',
        'hsprimarycontactid',
        'hsleaddisqualificationreason',
        'leadstage',
        'leadpipelinestage',
        'leaddisqualificationreason',
      ) > 0 &&
      match.has('leadId') &&
      match.count('lifecyclestage') === 0
        ? 13
        : 0,
    keepsRest: true,
    map: mapLeadObject,
  },
  {
    id: 'hubspot.deals',
    label: 'HubSpot deals',
    source: 'hubspot',
    kind: 'opportunities',
    fields: DEAL_FIELDS,
    required: [
      {
        anyOf: ['opportunityId'],
        missing: 'No column looks like a Record ID. Add it to the export, or choose a column.',
      },
    ],
    score: match => {
      const marks = match.count(...DEAL_MARKS)
      return match.has('opportunityId') && match.count('recordid', 'hsobjectid', 'dealid') > 0 && marks > 1
        ? 10 + marks
        : 0
    },
    keepsRest: true,
    map: mapDeal,
  },
  {
    id: 'hubspot.companies',
    label: 'HubSpot companies',
    source: 'hubspot',
    kind: 'leads',
    fields: {},
    required: [],
    score: match =>
      match.count('recordid') > 0 &&
      match.count(...COMPANY_MARKS) > 1 &&
      match.count('email', 'dealname') === 0
        ? 9
        : 0,
    keepsRest: false,
    wrongObject:
      'This is an export of HubSpot companies. Treaty counts people on their way to a deal: export Contacts and Deals instead.',
    map: () => ({ skipped: 'A company is not a lead.' }),
  },
]
