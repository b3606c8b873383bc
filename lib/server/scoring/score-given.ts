import 'server-only'
import type { Tx } from '@/db/client'
import { eventsOfInput, factsOfInput, type ScoresAnswer, type ScoresInput } from '@/lib/contracts/scores'
import { viewCrossing, viewQualification } from '@/lib/contracts/view-qualification'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { firstCrossing } from '@/lib/domain/scoring/first-crossing'
import { qualify } from '@/lib/domain/scoring/qualify'
import { type Agreed, agreementAt, agreementVersion } from '../agreement/in-force'
import { AppError } from '../errors'
import type { Scope } from '../scope'

/** Leads scored in one turn of the event loop. */
const AT_ONCE = 50
const START = new Date(0)

/** Scores leads that are given under criteria that are given, or those of a version; nothing is stored. */
export async function scoreGiven(tx: Tx, scope: Scope, input: ScoresInput, now: Date): Promise<ScoresAnswer> {
  const { at = now, leads } = input
  const { criteria, version } = await criteriaFor(tx, scope, input, at)
  const { timeZone } = scope.workspace
  const results: ScoresAnswer['results'] = []
  for (const [i, lead] of leads.entries()) {
    if (i > 0 && i % AT_ONCE === 0) await new Promise(next => setImmediate(next))
    const candidate = {
      createdAt: lead.created_at === undefined ? null : new Date(lead.created_at),
      facts: [{ from: START, facts: factsOfInput(lead) }],
      events: eventsOfInput(lead),
      earlier: [],
    }
    results.push({
      key: lead.key ?? null,
      ...viewQualification(qualify(candidate, criteria, at, timeZone)),
      crossing: viewCrossing(firstCrossing(candidate, criteria, at, timeZone)),
    })
  }
  return { at: at.toISOString(), version, results }
}

async function criteriaFor(
  tx: Tx,
  scope: Scope,
  { criteria, version }: ScoresInput,
  at: Date,
): Promise<{ criteria: Criteria; version: number | null }> {
  if (criteria) return { criteria, version: null }
  const agreed: Agreed | null =
    version === undefined ? await agreementAt(tx, scope, at) : await agreementVersion(tx, scope, version)
  if (!agreed?.criteria)
    throw new AppError(
      'not_found',
      version === undefined
        ? 'Nothing was agreed then. Give criteria, or the number of a version.'
        : `There is no version ${version} of the agreement.`,
    )
  return { criteria: agreed.criteria, version: agreed.n }
}
