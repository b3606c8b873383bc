import { describe, expect, it } from 'vitest'
import { recognise } from './recognise'

/** Header rows as CRMs, warehouses and datasets really have them. */
const FILES: [shape: string | null, headers: string][] = [
  [
    'generic.leads',
    'lead_id,email,company,job_title,created_at,mql_at,first_touch_at,decision,decided_at,rejection_reason,sql_at',
  ],
  ['generic.leads', 'mql_id,first_contact_date,landing_page_id,origin'],
  [
    'generic.leads',
    'Prospect ID,Lead Number,Lead Origin,Lead Source,Converted,TotalVisits,Tags,Lead Quality',
  ],
  [
    'generic.leads',
    'lead_id,contact_id,account_id,lead_created_at,lead_source,current_stage,is_sql,conversion_timestamp',
  ],
  ['generic.events', 'event_id,lead_id,occurred_at,type,points'],
  ['generic.events', 'touch_id,lead_id,touch_timestamp,touch_type,touch_channel,touch_direction,campaign_id'],
  ['generic.events', 'session_id,lead_id,session_timestamp,session_type,page_views'],
  ['generic.events', 'activity_id,lead_id,rep_id,activity_timestamp,activity_type,activity_outcome'],
  ['generic.opportunities', 'opportunity_id,lead_id,created_at,closed_at,stage,amount,currency'],
  [
    'generic.opportunities',
    'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
  ],
  [
    'generic.opportunities',
    'mql_id,seller_id,sdr_id,sr_id,won_date,business_segment,lead_type,declared_monthly_revenue',
  ],
  ['generic.lead_stages', 'lead_id,changed_at,from_status,to_status,reason'],
  ['generic.lead_stages', 'parent,from,from_date,to,to_date,duration,log_owner'],
  [
    'salesforce.leads',
    'Id,IsDeleted,MasterRecordId,LastName,Company,LeadSource,Status,OwnerId,IsConverted,ConvertedDate,ConvertedOpportunityId',
  ],
  [
    'salesforce.leads',
    'Lead Owner,First Name,Last Name,Title,Company / Account,Lead Source,Lead Status,Rating,Create Date,Converted,Converted Date',
  ],
  ['salesforce.lead_history', 'Id,IsDeleted,LeadId,CreatedById,CreatedDate,Field,DataType,OldValue,NewValue'],
  ['salesforce.lead_history_report', 'Lead ID,Field / Event,Old Value,New Value,Edit Date,Edited By'],
  [
    'salesforce.opportunities',
    'Id,AccountId,Name,StageName,Amount,Probability,CloseDate,Type,LeadSource,IsClosed,IsWon',
  ],
  [
    'salesforce.opportunities',
    'Opportunity ID,Opportunity Name,Opportunity Owner,Stage,Amount,Close Date,Created Date',
  ],
  [
    'salesforce.opportunity_history',
    'Id,OpportunityId,CreatedById,CreatedDate,StageName,Amount,ExpectedRevenue,CloseDate,Probability,ForecastCategory',
  ],
  ['salesforce.contacts', 'Id,IsDeleted,AccountId,LastName,FirstName,Phone,Email,Title,LeadSource'],
  ['salesforce.accounts', 'Id,IsDeleted,Name,Type,ParentId,BillingCity,BillingState,Industry'],
  ['salesforce.opportunity_contact_roles', 'Id,OpportunityId,ContactId,Role,IsPrimary'],
  [
    'hubspot.contacts',
    'Record ID,First Name,Last Name,Email,Lifecycle Stage,Lead Status,Create Date,Became a Marketing Qualified Lead Date',
  ],
  ['hubspot.contacts', 'hs_object_id,email,hs_lead_status,createdate'],
  ['hubspot.deals', 'Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date'],
  [
    'hubspot.deals',
    'deal_id,is_deleted,deal_pipeline_id,deal_pipeline_stage_id,owner_id,property_dealname,property_amount,property_closedate',
  ],
  [
    'hubspot.lead_object',
    'hs_object_id,hs_lead_name,hs_pipeline_stage,hs_primary_contact_id,hs_lead_disqualification_reason',
  ],
  [
    'marketo.activities',
    'marketoGUID,leadId,activityDate,activityTypeId,primaryAttributeValueId,primaryAttributeValue,attributes',
  ],
  ['marketo.leads', 'id,email,firstName,lastName,company,title,leadSource,leadScore,createdAt,updatedAt'],
  [null, 'account,sector,year_established,revenue,employees'],
  [null, 'customer_id,opportunity_id,account_id,customer_start_at'],
  [null, 'id,name,url'],
]

describe('recognise', () => {
  it.each(FILES)('%s: %s', (shape, headers) => {
    expect(recognise(headers.split(','))[0]?.shape ?? null).toBe(shape)
  })

  it('minds neither case nor spaces nor underscores', () => {
    const [first] = recognise(['LEAD ID', ' Changed_At', 'From Status', 'toStatus'])
    expect(first?.shape).toBe('generic.lead_stages')
  })
})
