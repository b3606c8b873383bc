import { acceptanceDelivered } from './acceptance-delivered'
import { acceptanceQuality } from './acceptance-quality'
import { closeRate } from './close-rate'
import { createdWinRate } from './created-win-rate'
import { dealSize } from './deal-size'
import type { Declaration } from './declaration'
import { dispositionCoverage } from './disposition-coverage'
import { divergence } from './divergence'
import type { MetricId } from './ids'
import { mqlRate } from './mql-rate'
import { mqlToOpportunity } from './mql-to-opportunity'
import { mqlToSal } from './mql-to-sal'
import { mqlToSql } from './mql-to-sql'
import { mqlToWon } from './mql-to-won'
import { mqlVolume } from './mql-volume'
import { pipelineCreated } from './pipeline-created'
import { pipelineOpen } from './pipeline-open'
import { rejections } from './rejections'
import { salToSql } from './sal-to-sql'
import { slaAttainment } from './sla-attainment'
import { speedToLead } from './speed-to-lead'
import { sqlToOpportunity } from './sql-to-opportunity'
import { timeInStage } from './time-in-stage'
import { timeToClose } from './time-to-close'
import { velocity } from './velocity'
import { winProbability } from './win-probability'

/** Every metric of the product, in the order in which they are listed. */
export const REGISTRY: Record<MetricId, Declaration> = {
  mql_volume: mqlVolume,
  mql_rate: mqlRate,
  mql_to_sal: mqlToSal,
  mql_to_sql: mqlToSql,
  mql_to_opportunity: mqlToOpportunity,
  mql_to_won: mqlToWon,
  sal_to_sql: salToSql,
  sql_to_opportunity: sqlToOpportunity,
  acceptance_quality: acceptanceQuality,
  acceptance_delivered: acceptanceDelivered,
  disposition_coverage: dispositionCoverage,
  rejections: rejections,
  sla_attainment: slaAttainment,
  speed_to_lead: speedToLead,
  close_rate: closeRate,
  created_win_rate: createdWinRate,
  win_probability: winProbability,
  deal_size: dealSize,
  time_to_close: timeToClose,
  time_in_stage: timeInStage,
  pipeline_created: pipelineCreated,
  pipeline_open: pipelineOpen,
  velocity: velocity,
  divergence: divergence,
}

/** The declaration of a metric. */
export const declarationOf = (id: MetricId): Declaration => REGISTRY[id]

export const ALL_METRICS: readonly Declaration[] = Object.values(REGISTRY)
