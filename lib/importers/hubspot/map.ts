import type { Shape } from '../shape'
import { mapContact } from './map-contact'
import { mapDeal } from './map-deal'
import { mapLeadObject } from './map-lead-object'
import { scoreCompanies, scoreContacts, scoreDeals, scoreLeadObject } from './scores'
import { CONTACT_FIELDS, DEAL_FIELDS, LEAD_OBJECT_FIELDS } from './wire'

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
    score: scoreContacts,
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
    score: scoreLeadObject,
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
    score: scoreDeals,
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
    score: scoreCompanies,
    keepsRest: false,
    wrongObject:
      'This is an export of HubSpot companies. Treaty counts people on their way to a deal: export Contacts and Deals instead.',
    map: () => ({ skipped: 'A company is not a lead.' }),
  },
]
