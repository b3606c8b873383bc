import type { z } from 'zod'
import { at } from '@/lib/domain/agreement/loose'
import { type AgreementContent, agreementContent } from './agreement-content'
import { parseCriteria } from './criteria'
import { nameClause, sayRefusal } from './criteria-refusal'

/** Why content cannot be proposed: where, in which clause, and what to do about it. */
export type AgreementRefusal = { path: string; clause: string; message: string }

export type ParsedAgreement =
  | { ok: true; content: AgreementContent }
  | { ok: false; refusals: AgreementRefusal[] }

/** Reads an agreement from anything, a draft perhaps malformed; each refusal names its clause and says what to do. */
export function parseAgreement(raw: unknown): ParsedAgreement {
  const parsed = agreementContent.safeParse(raw, { error: sayRefusal })
  const refusals = parsed.success ? [] : parsed.error.issues.map(issue => refuse(issue, raw))
  // What clauses contradict among themselves is known only once each of them is well-formed.
  const criteria = parseCriteria(at(raw, 'criteria'))
  if (!criteria.ok && refusals.every(({ path }) => !path.startsWith('criteria')))
    refusals.push(...criteria.refusals.map(({ path, ...rest }) => ({ path: `criteria.${path}`, ...rest })))
  if (parsed.success) refusals.push(...promiseProblems(parsed.data))
  if (refusals.length > 0 || !parsed.success) return { ok: false, refusals }
  return { ok: true, content: parsed.data }
}

function refuse({ path, message }: z.core.$ZodIssue, raw: unknown): AgreementRefusal {
  return { path: path.join('.'), clause: clauseOf(path, raw), message }
}

const NOUNS: Readonly<Record<string, string>> = {
  clauses: 'Clause',
  commitments: 'Commitment',
  first_touch: 'First touch',
  calendars: 'Calendar',
  escalations: 'Escalation',
}
const PLACES: Readonly<Record<string, string>> = {
  disposition: 'Time to accept or reject',
  deemed_accepted_after: 'Deemed acceptance',
  answer_rejections: 'Time to answer rejections',
  attempts: 'Attempts',
  reminders_before_minutes: 'Reminders',
  review: 'Review',
  reasons: 'Reasons',
}

function clauseOf(path: readonly PropertyKey[], raw: unknown): string {
  if (path[0] === 'criteria') return nameClause(path.slice(1), at(raw, 'criteria'))
  const steps = path[0] === 'sla' ? path.slice(1) : path
  const [part = '', index, ...rest] = steps
  const noun = NOUNS[String(part)]
  if (noun && typeof index === 'number') {
    const list = path[0] === 'sla' ? at(raw, 'sla', String(part)) : at(raw, String(part))
    const entry = Array.isArray(list) ? list[index] : undefined
    const name = [at(entry, 'name'), at(entry, 'title'), at(entry, 'route')].find(
      each => typeof each === 'string' && each.trim() !== '',
    )
    return [`${noun} ${name ? `"${String(name).slice(0, 60)}"` : index + 1}`, ...words(rest)].join(', ')
  }
  return [PLACES[String(part)] ?? noun ?? 'Agreement', ...words(steps.slice(1))].join(', ')
}

const words = (path: readonly PropertyKey[]) =>
  path.map(key => (typeof key === 'number' ? String(key + 1) : String(key).replaceAll('_', ' ')))

function promiseProblems({ commitments, clauses, sla }: AgreementContent): AgreementRefusal[] {
  const empty = commitments.flatMap(({ name, at_least: least, at_most: most }, i) => {
    const problem = (message: string) => [
      { path: `commitments.${i}.at_least`, clause: `Commitment "${name}"`, message },
    ]
    if (least === null && most === null) return problem('promises no figure; give the least or the most.')
    if (least !== null && most !== null && least > most)
      return problem(`the least, ${least}, is above the most, ${most}; turn them round.`)
    return []
  })
  const routes = sla.first_touch.flatMap(({ route, segment }, i) =>
    sla.first_touch.findIndex(each => each.route === route && each.segment === segment) < i
      ? [
          {
            path: `sla.first_touch.${i}.route`,
            clause: `First touch "${route}"`,
            message: 'has two terms for the same route and segment; remove one.',
          },
        ]
      : [],
  )
  const ids = [...clauses, ...commitments].map(each => each.id)
  const twice = ids.find((id, i) => ids.indexOf(id) < i)
  const same =
    twice === undefined
      ? []
      : [{ path: 'clauses', clause: 'Agreement', message: `the id "${twice}" is used twice; change one.` }]
  return [...empty, ...routes, ...same]
}
