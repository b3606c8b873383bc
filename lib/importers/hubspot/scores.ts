import type { HeaderMatch } from '../shape'

export function scoreContacts(match: HeaderMatch): number {
  const isHubspot =
    match.count('recordid', 'contactid', 'hsobjectid', 'vid', 'lifecyclestage', 'hsleadstatus') > 0
  if (!match.has('leadId') || !isHubspot) return 0
  const stages = ['lifecycle', 'mqlAt', 'sqlAt', 'opportunityAt', 'wonAt'].filter(match.has).length
  const status = match.has('leadStatus') && match.count('recordid', 'hsobjectid', 'hsleadstatus') > 0
  return stages > 0 || status ? 10 + stages : 0
}

export function scoreLeadObject(match: HeaderMatch): number {
  const own = match.count(
    'hsleadname',
    'hsleadlabel',
    'hsprimarycontactid',
    'hsleaddisqualificationreason',
    'leadstage',
    'leadpipelinestage',
    'leaddisqualificationreason',
  )
  return own > 0 && match.has('leadId') && match.count('lifecyclestage') === 0 ? 13 : 0
}

export function scoreDeals(match: HeaderMatch): number {
  const own = match.count(
    'dealname',
    'dealstage',
    'pipeline',
    'hsisclosedwon',
    'isclosedwon',
    'closedlostreason',
    'dealowner',
    'isdealclosed',
    'dealpipelinestageid',
  )
  return own > 1 && match.count('recordid', 'hsobjectid', 'dealid') > 0 ? 10 + own : 0
}

export function scoreCompanies(match: HeaderMatch): number {
  const own = match.count('companyowner', 'companydomainname', 'numberofchildcompanies', 'companyname')
  return own > 1 && match.count('recordid') > 0 && match.count('email', 'dealname', 'lifecyclestage') === 0
    ? 9
    : 0
}
