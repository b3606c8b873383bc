import type { Fields } from '../shape'

/** HubSpot exports carry labels, its API internal names; both are accepted. The date a stage was entered is surer
 * than the older "Became" date, which moves when a stage is moved back. */
export const CONTACT_FIELDS = {
  leadId: { label: 'Record ID', headers: ['Record ID', 'hs_object_id', 'Contact ID', 'vid', 'id'] },
  email: { label: 'Email', headers: ['Email', 'Email Address'] },
  firstName: { label: 'First Name', headers: ['First Name'] },
  lastName: { label: 'Last Name', headers: ['Last Name'] },
  phone: { label: 'Phone Number', headers: ['Phone Number', 'phone', 'Mobile Phone Number'] },
  company: { label: 'Company Name', headers: ['Company Name', 'company', 'Associated Company'] },
  jobTitle: { label: 'Job Title', headers: ['Job Title'] },
  industry: { label: 'Industry', headers: ['Industry'] },
  country: {
    label: 'Country/Region',
    headers: ['Country/Region', 'country', 'IP Country', 'hs_country_region_code'],
  },
  employees: {
    label: 'Number of Employees',
    headers: ['Number of Employees', 'numemployees', 'Company size', 'company_size', 'numberofemployees'],
  },
  annualRevenue: { label: 'Annual Revenue', headers: ['Annual Revenue'] },
  source: {
    label: 'Original Source',
    headers: ['Original Traffic Source', 'Original Source', 'hs_analytics_source', 'Original Source Type'],
  },
  owner: { label: 'Contact owner', headers: ['Contact owner', 'hubspot_owner_id', 'HubSpot Owner'] },
  createdAt: { label: 'Create Date', headers: ['Create Date'] },
  lifecycle: { label: 'Lifecycle Stage', headers: ['Lifecycle Stage'] },
  leadStatus: { label: 'Lead Status', headers: ['Lead Status', 'hs_lead_status'] },
  reason: {
    label: 'Reason of disqualification',
    headers: [
      'Unqualified Reason',
      'Disqualification Reason',
      'Rejection Reason',
      'Lead Disqualification Reason',
      'hs_lead_disqualification_reason',
    ],
  },
  mqlAt: {
    label: 'Became a Marketing Qualified Lead',
    headers: [
      'hs_v2_date_entered_marketingqualifiedlead',
      'Date entered "Marketing Qualified Lead (Lifecycle Stage Pipeline)"',
      'Became a Marketing Qualified Lead Date',
      'hs_lifecyclestage_marketingqualifiedlead_date',
    ],
    pattern: /^dateenteredmarketingqualifiedlead/,
    all: true,
  },
  sqlAt: {
    label: 'Became a Sales Qualified Lead',
    headers: [
      'hs_v2_date_entered_salesqualifiedlead',
      'Date entered "Sales Qualified Lead (Lifecycle Stage Pipeline)"',
      'Became a Sales Qualified Lead Date',
      'hs_lifecyclestage_salesqualifiedlead_date',
    ],
    pattern: /^dateenteredsalesqualifiedlead/,
    all: true,
  },
  opportunityAt: {
    label: 'Became an Opportunity',
    headers: [
      'hs_v2_date_entered_opportunity',
      'Date entered "Opportunity (Lifecycle Stage Pipeline)"',
      'Became an Opportunity Date',
      'hs_lifecyclestage_opportunity_date',
    ],
    pattern: /^dateenteredopportunity/,
    all: true,
  },
  wonAt: {
    label: 'Became a Customer',
    headers: [
      'hs_v2_date_entered_customer',
      'Date entered "Customer (Lifecycle Stage Pipeline)"',
      'Became a Customer Date',
      'hs_lifecyclestage_customer_date',
    ],
    pattern: /^dateenteredcustomer/,
    all: true,
  },
  touchedAt: {
    label: 'Date of first engagement',
    headers: ['Date of first engagement', 'hs_sa_first_engagement_date'],
  },
} as const satisfies Fields

export const DEAL_FIELDS = {
  opportunityId: { label: 'Record ID', headers: ['Record ID', 'hs_object_id', 'Deal ID', 'id'] },
  leadRef: {
    label: 'Associated Contact IDs',
    headers: ['Associated Contact IDs', 'Associated Contact ID', 'Associated Contact', 'contact_id'],
  },
  name: { label: 'Deal Name', headers: ['Deal Name'] },
  stage: { label: 'Deal Stage', headers: ['Deal Stage', 'deal_pipeline_stage_id'] },
  isWon: { label: 'Is Closed Won', headers: ['Is Closed Won', 'hs_is_closed_won'] },
  isLost: { label: 'Is closed lost', headers: ['Is closed lost', 'hs_is_closed_lost'] },
  isClosed: { label: 'Is Deal Closed?', headers: ['Is Deal Closed?', 'hs_is_closed'] },
  createdAt: { label: 'Create Date', headers: ['Create Date', 'hs_createdate'] },
  closedAt: { label: 'Close Date', headers: ['Close Date'] },
  amount: { label: 'Amount', headers: ['Amount'] },
  currency: { label: 'Currency', headers: ['Currency', 'deal_currency_code'] },
  product: { label: 'Product', headers: ['Product', 'Product name'] },
  owner: { label: 'Deal owner', headers: ['Deal owner', 'hubspot_owner_id', 'owner_id'] },
  source: {
    label: 'Original Source',
    headers: ['Original Traffic Source', 'Original Source Type', 'Original Source', 'hs_analytics_source'],
  },
  segment: { label: 'Segment', headers: ['Segment'] },
  country: { label: 'Country/Region', headers: ['Country/Region', 'country'] },
  lostReason: { label: 'Closed Lost Reason', headers: ['Closed Lost Reason'] },
  stageDates: { label: 'Date entered a stage', headers: [], pattern: /^(hsv2)?dateentered./, all: true },
} as const satisfies Fields

/** The object `leads`: the reason of a disqualification sits here, not on the contact. */
export const LEAD_OBJECT_FIELDS = {
  leadId: { label: 'Record ID', headers: ['Record ID', 'hs_object_id', 'id'] },
  contactId: {
    label: 'Primary contact',
    headers: [
      'hs_primary_contact_id',
      'Primary Contact ID',
      'Associated Contact IDs',
      'Associated Contact ID',
    ],
  },
  fullName: { label: 'Lead Name', headers: ['Lead Name', 'hs_lead_name'] },
  stage: { label: 'Lead Stage', headers: ['Lead Stage', 'hs_pipeline_stage', 'Lead Pipeline Stage'] },
  reason: {
    label: 'Disqualification reason',
    headers: ['Lead Disqualification Reason', 'hs_lead_disqualification_reason', 'Disqualification reason'],
  },
  owner: { label: 'Lead owner', headers: ['Lead owner', 'hubspot_owner_id'] },
  createdAt: { label: 'Create date', headers: ['Create date', 'hs_createdate', 'createdate'] },
  acceptedAt: {
    label: 'Entered Connected',
    headers: [],
    pattern: /^(hsv2)?dateentered\d*connected/,
    all: true,
  },
  sqlAt: { label: 'Entered Qualified', headers: [], pattern: /^(hsv2)?dateentered\d*qualified/, all: true },
  rejectedAt: {
    label: 'Entered Unqualified',
    headers: [],
    pattern: /^(hsv2)?dateentered\d*(un|dis)qualified/,
    all: true,
  },
} as const satisfies Fields
