import type { Fields } from '../shape'

/** Bulk extract of activities, by its exact names; older files lack campaignId. */
export const ACTIVITY_FIELDS = {
  eventId: { label: 'marketoGUID', headers: ['marketoGUID', 'id'] },
  leadRef: { label: 'leadId', headers: ['leadId'] },
  occurredAt: { label: 'activityDate', headers: ['activityDate'] },
  activityTypeId: { label: 'activityTypeId', headers: ['activityTypeId'] },
  campaignId: { label: 'campaignId', headers: ['campaignId'] },
  primaryId: { label: 'primaryAttributeValueId', headers: ['primaryAttributeValueId'] },
  primary: { label: 'primaryAttributeValue', headers: ['primaryAttributeValue'] },
  attributes: { label: 'attributes', headers: ['attributes'] },
} as const satisfies Fields

/** Bulk extract of leads, by REST names. */
export const LEAD_FIELDS = {
  leadId: { label: 'id', headers: ['id', 'leadId', 'Marketo ID'] },
  email: { label: 'email', headers: ['email', 'Email Address'] },
  firstName: { label: 'firstName', headers: ['firstName'] },
  lastName: { label: 'lastName', headers: ['lastName'] },
  phone: { label: 'phone', headers: ['phone', 'Phone Number'] },
  company: { label: 'company', headers: ['company', 'Company Name'] },
  jobTitle: { label: 'title', headers: ['title', 'Job Title'] },
  industry: { label: 'industry', headers: ['industry'] },
  country: { label: 'country', headers: ['country'] },
  employees: { label: 'numberOfEmployees', headers: ['numberOfEmployees', 'Num Employees'] },
  annualRevenue: { label: 'annualRevenue', headers: ['annualRevenue'] },
  source: { label: 'leadSource', headers: ['leadSource', 'originalSourceType'] },
  owner: { label: 'leadOwner', headers: ['leadOwner', 'ownerId', 'Lead Owner Email Address'] },
  createdAt: { label: 'createdAt', headers: ['createdAt'] },
  mqlAt: { label: 'MQL date', headers: ['mqlDate', 'mqlDate__c', 'MQL_Date__c', 'MQL Date'] },
  acceptedAt: { label: 'SAL date', headers: ['salDate', 'salDate__c', 'SAL_Date__c'] },
  sqlAt: { label: 'SQL date', headers: ['sqlDate', 'sqlDate__c', 'SQL_Date__c'] },
  status: { label: 'leadStatus', headers: ['leadStatus', 'leadRevenueStageId', 'Revenue Stage'] },
} as const satisfies Fields

/** What an activity is: something the lead did, a change of its stage, or housekeeping that says nothing of it. */
export const ACTIVITY_TYPES: Readonly<
  Record<string, { type: string } | { stage: true } | { ignored: string }>
> = {
  '1': { type: 'page_view' },
  '2': { type: 'form_submit' },
  '3': { type: 'link_click' },
  '6': { ignored: 'An e-mail we sent is not an act of the lead.' },
  '7': { ignored: 'An e-mail delivered is not an act of the lead.' },
  '8': { ignored: 'A bounced e-mail is not an act of the lead.' },
  '9': { type: 'unsubscribe' },
  '10': { type: 'email_open' },
  '11': { type: 'email_click' },
  '12': { ignored: 'A new lead: import the lead extract for it.' },
  '13': { stage: true },
  '22': { ignored: 'A change of Marketo’s score; Treaty scores by the agreement.' },
  '29': { ignored: 'A deleted lead: leads are erased in Treaty on purpose only.' },
  '32': { ignored: 'A merge of leads: import the lead extract again, it holds the lead that remained.' },
  '46': { type: 'interesting_moment' },
  '101': { stage: true },
  '104': { type: 'program_status' },
}
