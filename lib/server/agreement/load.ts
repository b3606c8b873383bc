import 'server-only'
import { notFound } from 'next/navigation'
import { withWorkspace } from '@/db/client'
import { SIDE_OF_ROLE } from '@/lib/domain/agreement/side-of-role'
import { AppError } from '../errors'
import type { Scope } from '../scope'
import { currentScope, may } from '../session'
import { getProposal, listProposals } from './proposals'
import { contentInForce, getAgreementVersion, listAgreementVersions } from './read'
import { getAgreement } from './state'

/** What the page of the draft starts from. */
export async function loadDraftPage() {
  const scope = await currentScope('agreement.read')
  const now = new Date()
  return withWorkspace(
    scope.workspaceId,
    async tx => ({
      workspaceId: scope.workspaceId,
      state: await getAgreement(tx, scope, {}, now),
      agreed: await contentInForce(tx, scope, now),
      people: await tx.sql<{ id: string; name: string }[]>`
        select u.id, u.name from app.membership m join app.app_user u on u.id = m.user_id
        where m.workspace_id = ${scope.workspaceId} and m.deactivated_at is null
          and m.role not in ('executive', 'admin') order by u.name`.then(rows => [...rows]),
      ...viewerOf(scope),
    }),
    { readOnly: true },
  )
}

/** Everything that was agreed and proposed. */
export async function loadVersions() {
  const scope = await currentScope('agreement.read')
  const now = new Date()
  return withWorkspace(
    scope.workspaceId,
    async tx => {
      const { versions } = await listAgreementVersions(tx, scope, {}, now)
      const contents = await Promise.all(
        versions.map(each => getAgreementVersion(tx, scope, { n: each.n }, now)),
      )
      const { proposals } = await listProposals(tx, scope)
      return { versions: contents, proposals, timeZone: scope.workspace.timeZone }
    },
    { readOnly: true },
  )
}

/** One version with the one before it; 404 where there is none. */
export async function loadVersion(n: number) {
  const scope = await currentScope('agreement.read')
  const now = new Date()
  return withWorkspace(
    scope.workspaceId,
    async tx => {
      const version = await orNotFound(getAgreementVersion(tx, scope, { n }, now))
      const before = n > 1 ? await getAgreementVersion(tx, scope, { n: n - 1 }, now) : null
      return { version, before, company: scope.workspace.name, timeZone: scope.workspace.timeZone }
    },
    { readOnly: true },
  )
}

/** One proposal, what is in force beside it, and what the viewer may do with it. */
export async function loadProposal(id: string) {
  const scope = await currentScope('agreement.read')
  const now = new Date()
  return withWorkspace(
    scope.workspaceId,
    async tx => {
      const proposal = await orNotFound(getProposal(tx, scope, { id }))
      const { versions } = await listAgreementVersions(tx, scope, {}, now)
      const [person] = await tx.sql<{ hasPassword: boolean }[]>`
        select password_hash is not null as "hasPassword" from app.app_user where id = ${scope.actor.id}`
      return {
        proposal,
        agreed: await contentInForce(tx, scope, now),
        inForce: versions.find(each => each.status === 'in_force')?.n ?? null,
        timeZone: scope.workspace.timeZone,
        // People of the sample company have no password; they confirm instead.
        asksPassword: person?.hasPassword ?? true,
        ...viewerOf(scope),
      }
    },
    { readOnly: true },
  )
}

function viewerOf(scope: Scope) {
  return {
    me: scope.actor.id ?? '',
    side: (scope.role && SIDE_OF_ROLE[scope.role]) ?? null,
    may: {
      edit: may(scope, 'agreement.edit'),
      comment: may(scope, 'agreement.comment'),
      propose: may(scope, 'agreement.propose'),
      sign: may(scope, 'agreement.sign'),
    },
  }
}

async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound()
    throw error
  }
}
