import { leadDetail, leadFilters, leadId, leadList, leadQuery } from '../lead'
import { noInput } from '../no-input'
import type { Call } from './call'

export const leadCalls: Call[] = [
  {
    method: 'get',
    path: '/api/v1/leads',
    action: 'lead.list',
    tag: 'Leads',
    summary: 'List leads, the newest first',
    description: 'A sales rep sees the leads their e-mail address or name owns. Executives see none.',
    input: leadQuery,
    takes: 'query',
    answer: { name: 'LeadList', schema: leadList },
  },
  {
    method: 'get',
    path: '/api/v1/leads/filters',
    action: 'lead.list',
    tag: 'Leads',
    summary: 'List the values leads can be filtered by',
    input: noInput,
    takes: 'query',
    answer: { name: 'LeadFilters', schema: leadFilters },
  },
  {
    method: 'get',
    path: '/api/v1/leads/{id}',
    action: 'lead.list',
    tag: 'Leads',
    summary: 'Get a lead with its whole history',
    input: leadId,
    takes: 'query',
    answer: { name: 'Lead', schema: leadDetail },
  },
]
