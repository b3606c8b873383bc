import 'server-only'
import { LRUCache } from 'lru-cache'
import type { Tx } from '@/db/client'
import { type AgreedCriteria, criteriaAt } from '@/lib/domain/failure-mode/agreed-criteria'
import { type BlameSheet, blameClauses, type JudgedHandoff } from '@/lib/domain/loop/blame-clauses'
import { FALSE_ALARM } from '@/lib/domain/loop/false-alarm'
import { judgePast } from '@/lib/domain/loop/judge-past'
import type { PastHandoff } from '@/lib/domain/loop/past-handoff'
import { type Suggested, suggestCriteriaChanges } from '@/lib/domain/loop/suggest-changes'
import { AppError } from '../errors'
import { readAgreed } from '../handoff/failure-modes'
import type { Scope } from '../scope'
import { readDueDays } from './due-days'
import { type DueDays, type Period, readHistory } from './past-handoffs'

/** Handoffs judged in one step: a few milliseconds of the event loop. */
const BLOCK = 200

type Looked = {
  outcomes: ReadonlyMap<string, PastHandoff>
  isCut: boolean
  dueDays: DueDays
  minimum: number
}
export type RuleFindings = Looked & { sheet: BlameSheet; versions: number[] }
export type SuggestionFindings = Looked &
  Suggested & {
    /** Null: nothing was ever agreed, and there are no criteria to change. */
    agreed: AgreedCriteria | null
  }

const rules = new LRUCache<string, RuleFindings>({ max: 20, ttl: 600_000 })
const suggestions = new LRUCache<string, SuggestionFindings>({ max: 20, ttl: 600_000 })

/** What each rule, gate and guard let in or would keep out; reckoned once per state of the data. */
export async function findBlame(tx: Tx, scope: Scope, period: Period, now: Date): Promise<RuleFindings> {
  const agreed = await readAgreed(tx, scope.workspaceId)
  const key = keyOf(scope, period, agreed)
  const known = rules.get(key)
  if (known) return known
  const { handoffs, ...looked } = await look(tx, scope, period, now)
  const judged: JudgedHandoff[] = []
  const versions = new Set<number>()
  for (const [i, past] of handoffs.entries()) {
    const criteria = criteriaAt(past.version, agreed)
    if (past.version !== null && agreed.some(each => each.n === past.version)) versions.add(past.version)
    judged.push({ judged: judgePast(past, criteria, scope.workspace.timeZone), criteria })
    if (i % BLOCK === BLOCK - 1) await breathe()
  }
  const sheet = blameClauses(judged, { minimum: looked.minimum, level: FALSE_ALARM })
  const found = { ...looked, sheet, versions: [...versions].sort((a, b) => a - b) }
  rules.set(key, found)
  return found
}

/** Concrete edits of one version's criteria with what they would have done; reckoned once per state of the data. */
export async function findSuggestions(
  tx: Tx,
  scope: Scope,
  { version, ...period }: Period & { version?: number | undefined },
  now: Date,
): Promise<SuggestionFindings> {
  const versions = await readAgreed(tx, scope.workspaceId)
  const agreed = chooseVersion(versions, version, now)
  const key = `${keyOf(scope, period, versions)} ${agreed?.n ?? 'none'}`
  const known = suggestions.get(key)
  if (known) return known
  const { handoffs, ...looked } = await look(tx, scope, period, now)
  const rule = { minimum: looked.minimum, level: FALSE_ALARM }
  const { timeZone } = scope.workspace
  const found: SuggestionFindings = agreed
    ? {
        ...looked,
        agreed,
        ...(await paced(suggestCriteriaChanges(handoffs, agreed.criteria, timeZone, rule))),
      }
    : { ...looked, agreed: null, triedOn: 0, suggestions: [] }
  suggestions.set(key, found)
  return found
}

function chooseVersion(
  versions: readonly AgreedCriteria[],
  asked: number | undefined,
  now: Date,
): AgreedCriteria | null {
  if (asked !== undefined) {
    const own = versions.find(each => each.n === asked)
    if (!own) throw new AppError('invalid', `version: there is no version ${asked} of the agreement`)
    return own
  }
  const inForce = versions.filter(each => each.effectiveAt <= now)
  const ordered = inForce.sort((a, b) => a.effectiveAt.getTime() - b.effectiveAt.getTime() || a.n - b.n)
  return ordered.at(-1) ?? null
}

async function look(tx: Tx, scope: Scope, period: Period, now: Date) {
  const dueDays = await readDueDays(tx, scope, now)
  const { handoffs, isCut } = await readHistory(tx, scope, period, { dueDays, now })
  const outcomes = new Map(handoffs.map(past => [past.id, past]))
  return { handoffs, outcomes, isCut, dueDays, minimum: scope.workspace.settings.minimumN }
}

function keyOf(
  { workspaceId, workspace }: Scope,
  { from, to }: Period,
  agreed: readonly AgreedCriteria[],
): string {
  const { datasetVersion, timeZone, settings } = workspace
  const versions = agreed.map(each => each.n).join()
  return JSON.stringify([workspaceId, datasetVersion, timeZone, settings.minimumN, versions, from, to])
}

async function paced<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  let step = steps.next()
  while (!step.done) {
    await breathe()
    step = steps.next()
  }
  return step.value
}

/** Lets the event loop answer others between two steps. */
const breathe = () => new Promise<void>(resolve => setImmediate(resolve))
