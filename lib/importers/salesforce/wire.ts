import type { Fields } from '../shape'

/** API names (Data Loader, weekly export, warehouses) and the labels of reports. */
export const LEAD_FIELDS = {
  leadId: { label: 'Lead Id', headers: ['Lead ID', 'Id', 'Lead Id (18)', 'Lead ID 18'] },
  isDeleted: { label: 'IsDeleted', headers: ['IsDeleted'] },
  email: { label: 'Email', headers: ['Email'] },
  firstName: { label: 'First Name', headers: ['FirstName'] },
  lastName: { label: 'Last Name', headers: ['LastName'] },
  fullName: { label: 'Name', headers: ['Name', 'Lead Name', 'Full Name'] },
  phone: { label: 'Phone', headers: ['Phone', 'MobilePhone', 'Mobile'] },
  company: { label: 'Company', headers: ['Company', 'Company / Account'] },
  jobTitle: { label: 'Title', headers: ['Title'] },
  industry: { label: 'Industry', headers: ['Industry'] },
  country: { label: 'Country', headers: ['Country', 'CountryCode', 'Country/Territory'] },
  employees: {
    label: 'Number of employees',
    headers: ['NumberOfEmployees', 'No. of Employees', 'Employees'],
  },
  annualRevenue: { label: 'Annual revenue', headers: ['AnnualRevenue'] },
  source: { label: 'Lead Source', headers: ['LeadSource', 'Source'] },
  segment: { label: 'Segment', headers: ['Segment', 'Segment__c'] },
  owner: { label: 'Owner', headers: ['Lead Owner', 'Owner', 'Owner Name', 'OwnerId'] },
  route: { label: 'Route to sales', headers: ['MQL_Type__c', 'Route__c', 'MQL Type'] },
  createdAt: { label: 'Created Date', headers: ['CreatedDate', 'Create Date'] },
  status: { label: 'Status', headers: ['Status', 'Lead Status'] },
  isConverted: { label: 'Converted', headers: ['IsConverted', 'Converted'] },
  convertedAt: { label: 'Converted Date', headers: ['ConvertedDate'] },
  opportunityRef: {
    label: 'Converted opportunity',
    headers: ['ConvertedOpportunityId', 'Opportunity ID', 'Converted Opportunity ID'],
  },
  reason: {
    label: 'Reason of rejection',
    headers: [
      'Rejection_Reason__c',
      'Rejection Reason',
      'Rejected_Reason__c',
      'Disqualified_Reason__c',
      'Disqualification_Reason__c',
      'Disqualification Reason',
      'Unqualified_Reason__c',
      'Unqualified Reason',
      'Reject_Reason__c',
    ],
  },
  mqlAt: {
    label: 'Became an MQL',
    headers: [
      'MQL_Date__c',
      'MQL Date',
      'MQL_At__c',
      'Became_MQL_Date__c',
      'MQL_DateTime__c',
      'Date_MQL__c',
      'Marketing_Qualified_Date__c',
    ],
  },
  acceptedAt: {
    label: 'Accepted by sales',
    headers: ['SAL_Date__c', 'SAL Date', 'Sales_Accepted_Date__c', 'Accepted_Date__c', 'SAL_DateTime__c'],
  },
  rejectedAt: {
    label: 'Rejected by sales',
    headers: [
      'Rejected_Date__c',
      'Rejection_Date__c',
      'Disqualified_Date__c',
      'Unqualified_Date__c',
      'Rejected Date',
      'Disqualified Date',
    ],
  },
  sqlAt: {
    label: 'Became an SQL',
    headers: ['SQL_Date__c', 'SQL Date', 'SQL_At__c', 'Sales_Qualified_Date__c', 'SQL_DateTime__c'],
  },
  firstCallAt: { label: 'First call', headers: ['FirstCallDateTime'] },
  firstEmailAt: { label: 'First sales e-mail', headers: ['FirstEmailDateTime'] },
} as const satisfies Fields

const HISTORY = {
  historyId: { label: 'History Id', headers: ['Id'] },
  isDeleted: { label: 'IsDeleted', headers: ['IsDeleted'] },
  field: { label: 'Field', headers: ['Field', 'Field / Event'] },
  newValue: { label: 'New Value', headers: ['NewValue', 'New Value'] },
  reason: { label: 'Reason', headers: LEAD_FIELDS.reason.headers },
} as const satisfies Fields

export const LEAD_HISTORY_FIELDS = {
  ...HISTORY,
  leadId: { label: 'Lead Id', headers: ['LeadId'] },
  changedAt: { label: 'Created Date', headers: ['CreatedDate', 'Edit Date'] },
} as const satisfies Fields

/** A history report repeats the lead's own columns on each line; there `Created Date` is the lead's. */
export const LEAD_HISTORY_REPORT_FIELDS = {
  changedAt: { label: 'Edit Date', headers: ['Edit Date'] },
  field: HISTORY.field,
  newValue: HISTORY.newValue,
  oldValue: { label: 'Old Value', headers: ['Old Value'] },
  ...LEAD_FIELDS,
} as const satisfies Fields

export const OPPORTUNITY_FIELDS = {
  opportunityId: { label: 'Opportunity Id', headers: ['Opportunity ID', 'Id', 'Opportunity ID 18'] },
  isDeleted: { label: 'IsDeleted', headers: ['IsDeleted'] },
  leadRef: { label: 'Lead Id', headers: ['Lead ID', 'Lead__c', 'Converted_Lead__c', 'Source_Lead__c'] },
  name: { label: 'Name', headers: ['Name', 'Opportunity Name'] },
  stage: { label: 'Stage', headers: ['StageName', 'Stage'] },
  isWon: { label: 'Won', headers: ['IsWon', 'Won'] },
  isClosed: { label: 'Closed', headers: ['IsClosed', 'Closed'] },
  createdAt: { label: 'Created Date', headers: ['CreatedDate', 'Create Date'] },
  closedAt: { label: 'Close Date', headers: ['CloseDate'] },
  amount: { label: 'Amount', headers: ['Amount', 'Opportunity Amount'] },
  currency: { label: 'Currency', headers: ['CurrencyIsoCode', 'Opportunity Currency', 'Amount Currency'] },
  product: { label: 'Product', headers: ['Product__c', 'Product Name', 'Product Family', 'Product'] },
  owner: { label: 'Owner', headers: ['Opportunity Owner', 'Owner', 'Owner Name', 'OwnerId'] },
  source: { label: 'Lead Source', headers: ['LeadSource'] },
  segment: { label: 'Segment', headers: ['Segment__c', 'Segment'] },
  country: { label: 'Country', headers: ['Country', 'Billing Country'] },
  lostReason: {
    label: 'Reason lost',
    headers: [
      'Loss_Reason__c',
      'Lost_Reason__c',
      'Closed_Lost_Reason__c',
      'Closed Lost Reason',
      'Loss Reason',
      'Lost Reason',
    ],
  },
} as const satisfies Fields

export const OPPORTUNITY_HISTORY_FIELDS = {
  historyId: { label: 'History Id', headers: ['Id'] },
  isDeleted: { label: 'IsDeleted', headers: ['IsDeleted'] },
  opportunityId: { label: 'Opportunity Id', headers: ['OpportunityId', 'Opportunity ID'] },
  changedAt: {
    label: 'Created Date',
    headers: ['CreatedDate', 'Last Modified', 'Edit Date', 'Last Modified Date'],
  },
  field: { label: 'Field', headers: ['Field', 'Field / Event'] },
  stage: { label: 'Stage', headers: ['StageName', 'To Stage', 'NewValue', 'New Value'] },
  amount: { label: 'Amount', headers: ['Amount'] },
} as const satisfies Fields

/** Task and Event. The date of a task is its day, the completion its minute; an open task has not happened. */
export const ACTIVITY_FIELDS = {
  eventId: { label: 'Activity Id', headers: ['Id', 'Activity ID'] },
  isDeleted: { label: 'IsDeleted', headers: ['IsDeleted'] },
  leadRef: { label: 'Lead (WhoId)', headers: ['WhoId', 'Lead ID'] },
  occurredAt: {
    label: 'Completed at',
    headers: ['CompletedDateTime', 'ActivityDateTime', 'StartDateTime', 'ActivityDate', 'Date'],
    all: true,
  },
  type: { label: 'Type', headers: ['Type', 'TaskSubtype', 'EventSubtype', 'Activity Type'], all: true },
  status: { label: 'Status', headers: ['Status'] },
  isClosed: { label: 'Closed', headers: ['IsClosed', 'Closed'] },
  actor: { label: 'Owner', headers: ['OwnerId', 'Assigned', 'Owner'] },
  outcome: { label: 'Call result', headers: ['CallDisposition', 'Call Result'] },
} as const satisfies Fields
