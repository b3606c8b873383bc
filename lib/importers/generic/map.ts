import type { Shape } from '../shape'
import { everyLeadIsMql } from './lead-facts'
import { mapEvent } from './map-event'
import { mapLead } from './map-lead'
import { mapOpportunity } from './map-opportunity'
import { mapLeadStage, mapOpportunityStage } from './map-stage'
import { DEAL_DETAILS, scoreEvents, scoreLeads, scoreOpportunities } from './scores'
import {
  EVENT_FIELDS,
  LEAD_FIELDS,
  LEAD_STAGE_FIELDS,
  OPPORTUNITY_FIELDS,
  OPPORTUNITY_STAGE_FIELDS,
} from './wire'

export const GENERIC_SHAPES: readonly Shape[] = [
  {
    id: 'generic.lead_stages',
    label: 'Stage history of leads',
    source: 'generic',
    kind: 'stage_history',
    fields: LEAD_STAGE_FIELDS,
    required: [
      { anyOf: ['leadRef'], missing: 'No column looks like a lead id. Choose one.' },
      { anyOf: ['changedAt'], missing: 'No column says when the stage changed. Choose one.' },
      { anyOf: ['toStage'], missing: 'No column says which stage was entered. Choose one.' },
    ],
    score: match =>
      match.has('leadRef') && match.has('changedAt') && match.has('toStage') && match.has('fromStage')
        ? 8
        : 0,
    keepsRest: false,
    map: mapLeadStage,
  },
  {
    id: 'generic.opportunity_stages',
    label: 'Stage history of deals',
    source: 'generic',
    kind: 'stage_history',
    fields: OPPORTUNITY_STAGE_FIELDS,
    required: [
      { anyOf: ['opportunityRef'], missing: 'No column looks like an opportunity id. Choose one.' },
      { anyOf: ['changedAt'], missing: 'No column says when the stage changed. Choose one.' },
      { anyOf: ['toStage'], missing: 'No column says which stage was entered. Choose one.' },
    ],
    score: match =>
      match.has('opportunityRef') &&
      match.has('toStage') &&
      match.count('changedat', 'enteredat', 'changedon') > 0
        ? 7
        : 0,
    keepsRest: false,
    map: mapOpportunityStage,
  },
  {
    id: 'generic.events',
    label: 'Engagement events and sales activities',
    source: 'generic',
    kind: 'events',
    fields: EVENT_FIELDS,
    required: [
      { anyOf: ['leadRef', 'email'], missing: 'No column looks like a lead id or an e-mail. Choose one.' },
      { anyOf: ['occurredAt'], missing: 'No column says when it happened. Choose one.' },
      {
        anyOf: ['type', 'engagementType', 'activityType'],
        missing: 'No column says what happened. Choose one.',
      },
    ],
    score: scoreEvents,
    keepsRest: true,
    map: mapEvent,
  },
  {
    id: 'generic.opportunities',
    label: 'Deals',
    source: 'generic',
    kind: 'opportunities',
    fields: OPPORTUNITY_FIELDS,
    required: [
      { anyOf: ['opportunityId', 'leadRef'], missing: 'No column looks like an opportunity id. Choose one.' },
      {
        anyOf: DEAL_DETAILS,
        missing: 'No column tells the stage, the outcome or the amount of a deal. Choose one.',
      },
    ],
    score: scoreOpportunities,
    keepsRest: true,
    map: mapOpportunity,
  },
  {
    id: 'generic.leads',
    label: 'Leads',
    source: 'generic',
    kind: 'leads',
    fields: LEAD_FIELDS,
    required: [{ anyOf: ['leadId'], missing: 'No column looks like a lead id. Choose one.' }],
    score: scoreLeads,
    keepsRest: true,
    assumptions: has =>
      everyLeadIsMql(has)
        ? [
            has('createdAt')
              ? 'No column says when a lead became an MQL, but others say what became of it: every lead counts as an MQL on the day it was created.'
              : 'No column says when a lead became an MQL, but others say what became of it: every lead counts as an MQL without a date, in figures “to date” only.',
          ]
        : [],
    map: mapLead,
  },
]
