import { mapLead } from '../generic/map-lead'
import type { Shape } from '../shape'
import { mapActivity } from './map-activity'
import { ACTIVITY_FIELDS, LEAD_FIELDS } from './wire'

export const MARKETO_SHAPES: readonly Shape[] = [
  {
    id: 'marketo.activities',
    label: 'Marketo activities',
    source: 'marketo',
    kind: 'events',
    fields: ACTIVITY_FIELDS,
    required: [
      { anyOf: ['leadRef'], missing: 'No column is called leadId. Choose one.' },
      { anyOf: ['occurredAt'], missing: 'No column is called activityDate. Choose one.' },
      { anyOf: ['activityTypeId'], missing: 'No column is called activityTypeId. Choose one.' },
    ],
    score: match =>
      match.count('activitytypeid') > 0 &&
      match.count('marketoguid', 'primaryattributevalue') > 0 &&
      match.has('leadRef')
        ? 20
        : 0,
    keepsRest: true,
    map: mapActivity,
  },
  {
    id: 'marketo.leads',
    label: 'Marketo leads',
    source: 'marketo',
    kind: 'leads',
    fields: LEAD_FIELDS,
    required: [{ anyOf: ['leadId'], missing: 'No column is called id. Choose one.' }],
    score: match => {
      const own = match.count(
        'leadscore',
        'leadpartitionid',
        'marketoid',
        'leadrevenuestageid',
        'acquisitiondate',
        'originalsourcetype',
      )
      const plain = match.count('createdat', 'updatedat', 'leadsource') === 3
      return match.count('id', 'marketoid') > 0 && match.count('isdeleted') === 0 && (own > 0 || plain)
        ? 11
        : 0
    },
    keepsRest: true,
    map: mapLead,
  },
]
