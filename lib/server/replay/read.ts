import 'server-only'
import type { Tx } from '@/db/client'
import type { ReplayAnswer, ReplayReady, ReplayRequest } from '@/lib/contracts/replay'
import { viewFigures } from '@/lib/contracts/view-figures'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import type { ShardAnswer } from '@/lib/domain/replay/shard-answer'
import { AppError } from '../errors'
import type { Scope } from '../scope'
import { may } from '../session'
import { effectsOver, historyOf, replayOver } from './histories'
import { nameLeads } from './name-leads'
import { type Presenting, presentGroup, presentSide } from './present'
import { readCriteria } from './read-criteria'
import { type AskedWindow, windowOf } from './window-of'

const USUAL_HIGHEST = 150
const MOST_THRESHOLDS = 400

/** Replays criteria over the workspace's history, or says that it is still being read. */
export async function runReplay(
  tx: Tx,
  scope: Scope,
  request: ReplayRequest,
  now: Date,
): Promise<ReplayAnswer> {
  if (request.criteria && request.version !== undefined)
    throw new AppError('invalid', 'version: give criteria or a version, not both.')
  const { timeZone, datasetVersion } = scope.workspace
  const inForce = await readCriteria(tx, scope, request.against ?? null, now)
  const version = request.version === undefined ? null : await readCriteria(tx, scope, request.version, now)
  const draft = request.criteria ?? version?.criteria ?? inForce?.criteria
  if (draft === undefined)
    return { status: 'empty', message: 'No agreement is in force yet: send criteria to replay.' }
  const history = await historyOf({
    workspaceId: scope.workspaceId,
    timeZone,
    version: Number(datasetVersion),
  })
  if (history.status === 'loading') return { status: 'loading', since: history.since.toISOString() }
  if (history.days === null)
    return { status: 'empty', message: 'Nothing has happened yet: import leads and their engagement first.' }
  const asOf = asOfOf(request.as_of, now)
  const asked = windowOf(request, history.days, asOf.getTime(), timeZone)
  const started = performance.now()
  const question = {
    draft,
    inForce: inForce?.criteria ?? null,
    asOfMs: asOf.getTime(),
    window: asked.window,
    highest: highestOf([draft, inForce?.criteria]),
    named: request.named,
  }
  const answer = await replayOver(scope.workspaceId, question)
  if (answer === null) return { status: 'loading', since: now.toISOString() }
  const engineMs = performance.now() - started
  const effects = request.effects ? await effectsOver(scope.workspaceId, question) : null
  const presenting = await presentingOf(tx, scope, answer, asked)
  const isVersion = request.criteria === undefined
  const own = isVersion ? (version ?? inForce) : null
  return {
    status: 'ready',
    data_as_of: history.at.toISOString(),
    is_current: history.isCurrent,
    query: {
      ...{ from: asked.from, to: asked.to, weeks: asked.weeks },
      as_of: asOf.toISOString(),
      currency: scope.workspace.currency,
    },
    population: populationOf(answer),
    draft: presentSide(
      answer.draft,
      { version: own?.version ?? null, title: own?.title ?? null },
      presenting,
    ),
    in_force:
      answer.inForce &&
      inForce &&
      presentSide(answer.inForce, { version: inForce.version, title: inForce.title }, presenting),
    comparison: answer.comparison && {
      both: answer.comparison.both,
      enters: presentGroup(answer.comparison.enters, presenting),
      leaves: presentGroup(answer.comparison.leaves, presenting),
    },
    effects:
      effects?.map(({ id, point }) => ({
        clause: id,
        figures: viewFigures(point, presenting.weeks, presenting.wins),
      })) ?? null,
    engine_ms: engineMs,
  }
}

function asOfOf(given: string | undefined, now: Date): Date {
  if (given === undefined) return now
  return given.length === 10 ? new Date(`${given}T23:59:59.999Z`) : new Date(given)
}

function highestOf(all: readonly (Criteria | undefined)[]): number {
  const totals = all.flatMap(criteria => (criteria ? [criteria.thresholds.total] : []))
  return Math.min(MOST_THRESHOLDS, Math.max(USUAL_HIGHEST, Math.ceil(Math.max(...totals)) + 30))
}

function populationOf({ population }: ShardAnswer): ReplayReady['population'] {
  const [neverHandedOver = 0] = population.tally.byClass
  return {
    leads: population.leads,
    stretches: population.candidates,
    events: population.events,
    handed_over: population.candidates - neverHandedOver,
    wins: population.wins,
  }
}

async function presentingOf(
  tx: Tx,
  scope: Scope,
  answer: ShardAnswer,
  { weeks, months }: AskedWindow,
): Promise<Presenting> {
  const groups = [
    answer.draft.missedWins,
    ...(answer.inForce ? [answer.inForce.missedWins] : []),
    ...(answer.comparison ? [answer.comparison.enters, answer.comparison.leaves] : []),
  ]
  const ids = [...new Set(groups.flatMap(group => group.leads.map(each => each.lead)))]
  // Numbers are for everybody here; single leads only for those who may list them all.
  const names = scope.grant === 'all' && may(scope, 'lead.list') ? await nameLeads(tx, scope, ids) : null
  return { weeks, months, wins: answer.population.wins, names }
}
