import 'server-only'
import type { Tx } from '@/db/client'
import { type Answer, answerOf } from '@/lib/domain/metrics/answer'
import { BadQuestion } from '@/lib/domain/metrics/bad-question'
import { compared, earlierQuery } from '@/lib/domain/metrics/comparison'
import type { Subject } from '@/lib/domain/metrics/declaration'
import type { Frame } from '@/lib/domain/metrics/frame'
import { frameOf } from '@/lib/domain/metrics/frame-of'
import { type Outline, outlineOf } from '@/lib/domain/metrics/outline'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import type { Profile } from '@/lib/domain/metrics/setting'
import { type Step, stepsOf } from '@/lib/domain/metrics/step'
import type { Tally } from '@/lib/domain/metrics/tally'
import { AppError } from '../errors'
import type { Scope } from '../scope'
import { settingOf } from './setting-of'
import type { Context } from './sql/context'
import { rowsHaveDates, sqlProfile } from './sql/profile'
import { sqlTally } from './sql/tally'

/** A question put in full, and the way to count for it. */
export type Asked = {
  outline: Outline
  profile: Profile
  frame: Frame
  steps: Readonly<Record<string, Step>>
  contextOf: (step: Step) => Promise<Context>
}

/** Answers a question from the tables, with the earlier period beside it where one is asked for. */
export async function askMetric(tx: Tx, scope: Scope, query: MetricQuery, now: Date): Promise<Answer> {
  const answer = await askOnce(tx, scope, query, now)
  const earlier = earlierQuery(query, answer.query.asOf, answer.query.form === 'to_date')
  return earlier === null ? answer : compared(answer, await askOnce(tx, scope, earlier, now))
}

async function askOnce(tx: Tx, scope: Scope, query: MetricQuery, now: Date): Promise<Answer> {
  const asked = await putQuestion(tx, scope, query, now)
  const tallies: Record<string, Tally> = {}
  for (const [name, step] of Object.entries(asked.steps)) {
    tallies[name] = await sqlTally(await asked.contextOf(step), step.plan)
  }
  return refusing(() => answerOf({ ...asked, tallies }))
}

/** Looks at the rows as far as the question depends on them, and puts it in full. */
export async function putQuestion(tx: Tx, scope: Scope, query: MetricQuery, now: Date): Promise<Asked> {
  const { workspaceId } = scope
  const { sql } = tx
  await forReading(tx)
  const outline = refusing(() => outlineOf(query, settingOf(scope), now))
  const hasDates = (subject: Subject) => knownDates(tx, workspaceId, subject)
  const profile = await sqlProfile({ sql, workspaceId, hasDates }, outline)
  const frame = refusing(() => frameOf(outline, profile))
  const contextOf = async (step: Step): Promise<Context> => {
    const { subject } = step.plan
    return { sql, workspaceId, subject, frame: step.frame, hasDates: await hasDates(subject) }
  }
  return { outline, profile, frame, steps: stepsOf(outline.plans, frame), contextOf }
}

/** Whether rows have dates without a time is looked up once a transaction, however many questions are put in it. */
const known = new WeakMap<Tx, Map<Subject, Promise<boolean>>>()

function knownDates(tx: Tx, workspaceId: string, subject: Subject): Promise<boolean> {
  const bySubject = known.get(tx) ?? new Map<Subject, Promise<boolean>>()
  known.set(tx, bySubject)
  const found = bySubject.get(subject) ?? rowsHaveDates(tx.sql, workspaceId, subject)
  bySubject.set(subject, found)
  return found
}

const prepared = new WeakSet<Tx>()

/** One-off aggregates: compiling them costs more than it saves, and a plan made for other dates serves them badly. */
async function forReading(tx: Tx): Promise<void> {
  if (prepared.has(tx)) return
  prepared.add(tx)
  const settings =
    "set local jit = off; set local plan_cache_mode = force_custom_plan; set local work_mem = '64MB'"
  await tx.sql.unsafe(settings).simple()
}

function refusing<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof BadQuestion) throw new AppError('invalid', `${error.path}: ${error.message}`)
    throw error
  }
}
