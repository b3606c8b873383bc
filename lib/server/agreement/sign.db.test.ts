import postgres from 'postgres'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { agreedText } from '@/db/agreed-text'
import { type Tx, withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { setFields } from '@/lib/collaboration/edit-entry'
import type { ProposalView } from '@/lib/contracts/agreement'
import { parseAgreement } from '@/lib/contracts/parse-agreement'
import { TEMPLATES } from '@/lib/contracts/templates/templates'
import type { Action } from '@/lib/domain/policy/policy'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { firstDraft } from '../draft/first-draft'
import { readDraft } from '../draft/read-draft'
import { voidIfEdited } from '../draft/void-if-edited'
import type { Written } from '../gate'
import { hashPassword } from '../identity/password'
import { memberScope } from '../member-scope.testing'
import { recordAudit } from '../record'
import type { Scope } from '../scope'
import { decline, withdraw } from './end-proposal'
import { listProposals } from './proposals'
import { propose } from './propose'
import { getAgreementVersion, listAgreementVersions } from './read'
import { sign } from './sign'
import { getAgreement } from './state'

const database = openTestDatabase()
const WHY = 'Both sides wanted one definition.'
const PASSWORD = 'a long and quite unlikely passphrase'

type Work<T> = (tx: Tx, scope: Scope) => Promise<T>

async function company() {
  const { id } = await createTestWorkspace(database)
  const hash = await hashPassword(PASSWORD)
  const person = async (role: MemberRole) => {
    const user = await createTestMember(database, id, role)
    await database.super`update app.app_user set password_hash = ${hash} where id = ${user}`
    return user
  }
  const people = { marketing: await person('marketing_leader'), sales: await person('sales_manager') }
  const as = <T>(user: string, action: Action, work: Work<T>) =>
    withWorkspace(id, async tx => work(tx, await memberScope(tx, id, user, action)))
  const write = (user: string, action: Action, work: Work<Written>) =>
    as(user, action, async (tx, scope) => {
      const written = await work(tx, scope)
      if (written.ok) await recordAudit(tx, scope, [written.audit].flat())
      return written
    })
  const draftHash = async () => {
    const state = await as(people.sales, 'agreement.read', (tx, scope) =>
      getAgreement(tx, scope, {}, new Date()),
    )
    return state.draft.hash ?? ''
  }
  const proposeIt = async (effectiveAt: Date | null = null, user = people.marketing) => {
    const hashNow = await draftHash()
    const input = {
      title: 'First',
      why: WHY,
      hash: hashNow,
      effective_at: effectiveAt?.toISOString() ?? null,
    }
    const written = await write(user, 'agreement.propose', (tx, scope) =>
      propose(tx, scope, input, new Date()),
    )
    if (!written.ok) throw new Error(written.message)
    return written.body as unknown as ProposalView
  }
  const signIt = (user: string, proposal: { id: string; hash: string }, password = PASSWORD) =>
    write(user, 'agreement.sign', (tx, scope) =>
      sign(tx, scope, { id: proposal.id, hash: proposal.hash, password }, new Date()),
    )
  const versions = () =>
    as(people.sales, 'agreement.read', (tx, scope) => listAgreementVersions(tx, scope, {}, new Date()))
  return { id, people, person, as, write, draftHash, proposeIt, signIt, versions }
}

describe('both sides', () => {
  test('sign one hash, and it is in force, with who, what and why on record', async () => {
    const { id, people, as, proposeIt, signIt, versions } = await company()
    const proposal = await proposeIt()
    expect(await signIt(people.marketing, proposal)).toMatchObject({ ok: true, body: { version: null } })
    expect((await versions()).versions).toEqual([])
    expect(await signIt(people.sales, proposal)).toMatchObject({ ok: true, body: { version: 1 } })
    const version = await as(people.sales, 'agreement.read', (tx, scope) =>
      getAgreementVersion(tx, scope, { n: 1 }, new Date()),
    )
    expect(version).toMatchObject({ n: 1, status: 'in_force', why: WHY, hash: proposal.hash })
    expect(version.signatures.map(each => [each.side, each.user_id])).toEqual([
      ['marketing', people.marketing],
      ['sales', people.sales],
    ])
    expect(agreedText(version.content).hash).toBe(version.hash)
    const audit =
      await database.super`select verb from app.audit_event where workspace_id = ${id} order by id`
    expect(audit.map(row => row.verb)).toEqual(['agreement.proposed', 'agreement.signed', 'agreement.signed'])
  })

  test('agree to a later day: it is upcoming until then', async () => {
    const { people, as, proposeIt, signIt } = await company()
    const later = new Date(Date.now() + 7 * 86_400_000)
    const proposal = await proposeIt(later)
    await signIt(people.sales, proposal)
    await signIt(people.marketing, proposal)
    const statusAt = async (now: Date) =>
      as(people.sales, 'agreement.read', async (tx, scope) => {
        const { versions } = await listAgreementVersions(tx, scope, {}, now)
        return versions[0]?.status
      })
    expect(await statusAt(new Date())).toBe('upcoming')
    expect(await statusAt(later)).toBe('in_force')
  })
})

describe('B15 nobody puts a version in force alone', () => {
  test('the same person twice, the same side twice, a wrong password, another hash', async () => {
    const { people, person, proposeIt, signIt, versions } = await company()
    const proposal = await proposeIt()
    await expect(signIt(people.marketing, proposal, 'wrong')).rejects.toMatchObject({ code: 'invalid' })
    expect(await signIt(people.marketing, { ...proposal, hash: 'f'.repeat(64) })).toMatchObject({
      code: 'conflict',
    })
    expect(await signIt(people.marketing, proposal)).toMatchObject({ ok: true })
    expect(await signIt(people.marketing, proposal)).toMatchObject({ ok: false, code: 'conflict' })
    expect(await signIt(await person('marketing_leader'), proposal)).toMatchObject({
      ok: false,
      code: 'conflict',
    })
    expect((await versions()).versions).toEqual([])
  })

  test.each(['admin', 'marketer', 'sales_rep', 'executive'] as const)('a %s cannot sign', async role => {
    const { person, proposeIt, signIt } = await company()
    const proposal = await proposeIt()
    await expect(signIt(await person(role), proposal)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('SQL of the app’s own role cannot either', async () => {
    const { id, people, person, proposeIt, signIt } = await company()
    const admin = await person('admin')
    const proposal = await proposeIt()
    await signIt(people.marketing, proposal)
    const sql = postgres(database.appUrl, { max: 1, onnotice: () => undefined })
    const attempt = (work: (tx: postgres.Sql) => Promise<unknown>) =>
      sql.begin(async tx => {
        await tx.unsafe(`set local treaty.workspace_id = '${id}'`)
        await work(tx as unknown as postgres.Sql)
      })
    const { id: proposalId, hash } = proposal
    const signature = (tx: postgres.Sql, side: string, user: string, role: string, signed = hash) => tx`
      insert into app.agreement_signature (workspace_id, proposal_id, side, hash, user_id, role)
      values (${id}, ${proposalId}, ${side}, ${signed}, ${user}, ${role})`
    const end = (tx: postgres.Sql) => tx`
      insert into app.agreement_proposal_end (workspace_id, proposal_id, kind) values (${id}, ${proposalId}, 'signed')`
    const version = (tx: postgres.Sql, more = {}) => {
      const row = {
        workspace_id: id,
        ...{ n: 1, title: 'Forged', why: 'x', canonical: '{}', hash, effective_at: new Date() },
        ...{ proposal_id: proposalId, ...more },
      }
      return tx`insert into app.agreement_version ${tx(row)}`
    }
    const [own] = await database.super<{ canonical: string }[]>`
      select canonical from app.agreement_proposal where id = ${proposalId}`
    const canonical = own?.canonical ?? ''
    try {
      const refused = (work: (tx: postgres.Sql) => Promise<unknown>, why: RegExp) =>
        expect(attempt(work)).rejects.toThrow(why)
      await refused(tx => signature(tx, 'sales', people.marketing, 'marketing_leader'), /side_check/)
      await refused(tx => signature(tx, 'sales', people.marketing, 'sales_manager'), /user_key|role_fk/)
      await refused(tx => signature(tx, 'sales', admin, 'admin'), /side_check/)
      await refused(tx => signature(tx, 'sales', admin, 'sales_manager'), /role_fk/)
      await refused(tx => signature(tx, 'marketing', admin, 'marketing_leader'), /pk|hash_key/)
      await refused(
        tx => signature(tx, 'sales', people.sales, 'sales_manager', 'f'.repeat(64)),
        /proposal_fk/,
      )
      await refused(tx => end(tx).then(() => version(tx, { canonical })), /sales_fk/)
      await refused(tx => end(tx).then(() => version(tx, { canonical, sales: 'marketing' })), /sides_check/)
      await refused(
        tx => signature(tx, 'sales', people.sales, 'sales_manager').then(() => version(tx, { canonical })),
        /end_fk/,
      )
      await refused(tx => end(tx).then(() => version(tx)), /hash_check/)
      await refused(tx => tx`update app.agreement_signature set side = 'sales'`, /permission denied/)
      await refused(tx => tx`update app.agreement_proposal set canonical = '{}'`, /permission denied/)
      await refused(tx => tx`delete from app.agreement_proposal_end`, /permission denied/)
    } finally {
      await sql.end()
    }
  })
})

describe('a proposal ends once', () => {
  test('withdrawn, it cannot be signed; another can be proposed', async () => {
    const { people, write, proposeIt, signIt } = await company()
    const first = await proposeIt()
    await expect(proposeIt(null, people.sales)).rejects.toThrow(/waits for signatures already/)
    await write(people.sales, 'agreement.propose', (tx, scope) =>
      withdraw(tx, scope, { id: first.id, reason: null }),
    )
    expect(await signIt(people.sales, first)).toMatchObject({ ok: false, code: 'conflict' })
    expect(await proposeIt()).toMatchObject({ n: 1, attempt: 2 })
  })

  test('declined, with its reason; a second end is refused', async () => {
    const { people, as, write, proposeIt } = await company()
    const { id } = await proposeIt()
    const no = () =>
      write(people.sales, 'agreement.sign', (tx, scope) => decline(tx, scope, { id, reason: 'Too strict.' }))
    expect(await no()).toMatchObject({ ok: true })
    expect(await no()).toMatchObject({ ok: false, code: 'conflict' })
    const { proposals } = await as(people.sales, 'agreement.read', listProposals)
    expect(proposals[0]).toMatchObject({ state: 'declined', ended: { reason: 'Too strict.' } })
  })

  test('both sides signing at once makes one version, and the same again is no proposal', async () => {
    const { people, draftHash, write, proposeIt, signIt, versions } = await company()
    const proposal = await proposeIt()
    await Promise.all([signIt(people.marketing, proposal), signIt(people.sales, proposal)])
    expect((await versions()).versions).toHaveLength(1)
    const input = { title: 'Next', why: WHY, hash: await draftHash(), effective_at: null }
    const refused = await write(people.sales, 'agreement.propose', (tx, scope) =>
      propose(tx, scope, input, new Date()),
    )
    expect(refused).toMatchObject({ ok: false, message: 'The draft says what is in force already.' })
  })
})

test('two proposing at once make one proposal', async () => {
  const { people, as, proposeIt } = await company()
  const tries = await Promise.allSettled([proposeIt(), proposeIt(null, people.sales)])
  expect(tries.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  const { proposals } = await as(people.sales, 'agreement.read', listProposals)
  expect(proposals).toHaveLength(1)
})

describe('E6 an edit after proposing', () => {
  async function store(workspaceId: string, doc: Y.Doc) {
    await withWorkspace(
      workspaceId,
      ({ sql }) => sql`insert into app.agreement_draft (workspace_id, state)
        values (${workspaceId}, ${Buffer.from(Y.encodeStateAsUpdate(doc))})
        on conflict (workspace_id) do update set state = excluded.state`,
    )
  }

  test('voids the proposal and its signatures, which never attach to another hash', async () => {
    const { id, people, as, draftHash, proposeIt, signIt, versions } = await company()
    const proposal = await proposeIt()
    await signIt(people.marketing, proposal)
    const doc = firstDraft(TEMPLATES.sales_led.content)
    const voided = (content: unknown) =>
      as(people.sales, 'agreement.edit', (tx, scope) => voidIfEdited(tx, scope, content))
    expect(await voided(TEMPLATES.sales_led.content)).toBe(false)
    setFields(doc, 'gates', 'gate-size', { value: 75 })
    await store(id, doc)
    const { content } = await as(people.sales, 'agreement.read', (tx, scope) =>
      readDraft(tx, scope, new Date()),
    )
    expect(parseAgreement(content)).toMatchObject({ ok: true })
    expect(await voided(content)).toBe(true)
    expect(await signIt(people.sales, proposal)).toMatchObject({ ok: false, code: 'conflict' })
    expect(await draftHash()).not.toBe(proposal.hash)
    const next = await proposeIt()
    expect(next).toMatchObject({ attempt: 2, signatures: [] })
    await signIt(people.sales, next)
    expect((await versions()).versions).toEqual([])
  })

  test('E3 a draft with a broken clause is refused, and the clause is named', async () => {
    const { id, people, write } = await company()
    const doc = firstDraft(TEMPLATES.sales_led.content)
    setFields(doc, 'behaviour_rules', 'pricing', { points: 'many' })
    await store(id, doc)
    const input = { title: 'Broken', why: WHY, hash: 'f'.repeat(64), effective_at: null }
    const proposing = write(people.marketing, 'agreement.propose', (tx, scope) =>
      propose(tx, scope, input, new Date()),
    )
    await expect(proposing).rejects.toThrow('Behaviour rule "Pricing page", points: must be a number.')
  })
})

test('another workspace sees nothing of it', async () => {
  const [ours, theirs] = [await company(), await company()]
  const proposal = await ours.proposeIt()
  await expect(theirs.signIt(theirs.people.sales, proposal)).rejects.toMatchObject({ code: 'not_found' })
  const { proposals } = await theirs.as(theirs.people.sales, 'agreement.read', listProposals)
  expect(proposals).toEqual([])
})
