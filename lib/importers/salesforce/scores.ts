import type { HeaderMatch } from '../shape'

export function scoreLeads(match: HeaderMatch): number {
  if (!match.has('status') || match.count('lifecyclestage', 'recordid') > 0) return 0
  const api = match.count('isconverted', 'converteddate', 'convertedopportunityid', 'leadsource', 'company')
  const report = match.count(
    'leadowner',
    'leadstatus',
    'companyaccount',
    'converteddate',
    'opportunityamount',
  )
  return (match.count('id') > 0 && api > 1) || report > 1 ? 12 : 0
}

export function scoreLeadHistory(match: HeaderMatch): number {
  const isHistory = ['leadId', 'field', 'newValue', 'changedAt'].every(match.has)
  return isHistory ? 15 : 0
}

export function scoreLeadHistoryReport(match: HeaderMatch): number {
  const isReport =
    match.count('editdate') > 0 && match.count('fieldevent', 'field') > 0 && match.has('newValue')
  return isReport && match.count('opportunityname') === 0 ? 16 : 0
}

export function scoreOpportunities(match: HeaderMatch): number {
  const api = match.count('stagename', 'closedate') > 1 && match.count('id', 'opportunityid') > 0
  const report =
    match.count('opportunityname', 'opportunityowner') > 0 && match.count('stage', 'closedate') > 1
  return api || report ? 13 : 0
}

export function scoreOpportunityHistory(match: HeaderMatch): number {
  if (!match.has('stage') || !match.has('changedAt')) return 0
  const api =
    match.count('opportunityid') > 0 && match.count('createdbyid', 'systemmodstamp', 'forecastcategory') > 0
  const report =
    match.count('fromstage', 'tostage') > 1 && match.count('stageduration', 'stagechange', 'lastmodified') > 0
  return api || report ? 15 : 0
}

export function scoreContacts(match: HeaderMatch): number {
  const isContact = match.count('id', 'accountid', 'lastname') === 3
  return isContact && match.count('stagename', 'company', 'username', 'profileid') === 0 ? 14 : 0
}

export function scoreAccounts(match: HeaderMatch): number {
  const own = match.count('billingcity', 'billingcountry', 'parentid', 'accountnumber', 'ownership')
  return match.count('id', 'name') === 2 && own > 1 ? 14 : 0
}

export function scoreContactRoles(match: HeaderMatch): number {
  return match.count('opportunityid', 'contactid', 'role', 'isprimary') === 4 ? 17 : 0
}

export function scoreActivities(match: HeaderMatch): number {
  const own = match.count(
    'tasksubtype',
    'eventsubtype',
    'subject',
    'calldisposition',
    'activitydate',
    'activitydatetime',
  )
  return own > 1 && match.count('whoid') > 0 && match.has('eventId') && match.has('occurredAt') ? 14 : 0
}
