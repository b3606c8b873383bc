import 'server-only'
import { type Tx, withWorkspace } from '@/db/client'
import { SAMPLE_ROUNDS } from '@/db/seed/sample-alignment'
import type { MemberRole } from '@/lib/domain/policy/roles'
import type { Written } from '../gate'
import { listPeople } from '../review/read'
import type { Scope } from '../scope'
import { operatorScope } from '../session'
import { readCards } from './cards'
import { defineForSide, handIn, labelLeads, openRound } from './write'

const WEEK_MS = 7 * 86_400_000

/** The sample company's rounds on its own past leads, labelled by what each side could see of them. */
export function holdSampleRounds(workspaceId: string): Promise<boolean> {
  return withWorkspace(workspaceId, async tx => {
    const [version] = await tx.sql<{ since: Date; isHeld: boolean }[]>`
      select effective_at as since,
        exists (select 1 from app.alignment_round where workspace_id = ${workspaceId}) as "isHeld"
      from app.agreement_version where workspace_id = ${workspaceId} and n = 3`
    if (!version || version.isHeld) return false
    const marketing = await scopeOf(tx, workspaceId, 'marketing_leader')
    const sales = await scopeOf(tx, workspaceId, 'sales_manager')
    for (const round of SAMPLE_ROUNDS) {
      const at = new Date(version.since.getTime() + round.weeksAfterVersion3 * WEEK_MS)
      const { id } = bodyOf(await openRound(tx, marketing, {}, at))
      for (const [side, scope] of [['marketing', marketing] as const, ['sales', sales] as const]) {
        const { titles, actions, ...rest } = round.definitions[side]
        const definition = { ...rest, titles: [...titles], actions: [...actions] }
        bodyOf(await labelLeads(tx, scope, { id, labels: await labelsOf(tx, scope, id, round[side]) }))
        bodyOf(await defineForSide(tx, scope, { id, definition }))
        bodyOf(await handIn(tx, scope, { id }, at))
      }
    }
    return true
  })
}

async function scopeOf(tx: Tx, workspaceId: string, role: MemberRole): Promise<Scope> {
  const operator = await operatorScope(tx, workspaceId)
  const person = (await listPeople(tx, operator)).find(each => each.role === role)
  if (!person) throw new Error(`nobody of the sample company is ${role}`)
  return { ...operator, actor: { kind: 'user', id: person.id, name: person.name }, role }
}

async function labelsOf(
  tx: Tx,
  scope: Scope,
  roundId: string,
  isWorth: (typeof SAMPLE_ROUNDS)[number]['marketing'],
): Promise<Record<string, boolean>> {
  const cards = await readCards(tx, scope, roundId)
  return Object.fromEntries(
    cards.map(({ n, employees, job_title: jobTitle, actions }) => [
      String(n),
      isWorth({ employees, jobTitle, actions: actions.reduce((sum, action) => sum + action.n, 0) }),
    ]),
  )
}

function bodyOf(written: Written): { id: string } {
  if (!written.ok) throw new Error(`the sample company could not hold its round: ${written.message}`)
  return written.body as { id: string }
}
