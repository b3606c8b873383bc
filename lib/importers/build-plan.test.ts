import { describe, expect, it } from 'vitest'
import { importText, only, planText } from './testing'

const fieldsOf = (plan: ReturnType<typeof planText>) =>
  Object.fromEntries(plan.columns.map(({ header, field }) => [header, field]))

describe('a mapping by a person', () => {
  it('overrides what the headers say, and leaves columns out or keeps them', async () => {
    const mapping = { Key: 'leadId', lead_id: '', Erstkontakt: 'mqlAt', email: 'attribute' }
    const { plan, records } = await importText(
      'Key,lead_id,Erstkontakt,email,x\nA,1,01.02.2026,a@x.org,5\n',
      { kind: 'leads', mapping },
    )
    expect(fieldsOf(plan)).toEqual({
      Key: 'leadId',
      lead_id: null,
      Erstkontakt: 'mqlAt',
      email: null,
      x: null,
    })
    const [lead] = only(records, 'lead')
    expect(lead).toMatchObject({ externalId: 'A', email: null, attributes: { email: 'a@x.org', x: 5 } })
    expect(lead?.facts[0]?.at).toEqual(new Date('2026-02-01T00:00:00Z'))
  })

  it('is refused where it names a field or a column that does not exist', () => {
    const plan = planText('lead_id,email\nL1,a@x.org\n', { mapping: { email: 'mail', nowhere: 'leadId' } })
    expect(plan.ok).toBe(false)
    expect(plan.problems).toMatchObject([
      { severity: 'error', code: 'unknown_field', column: 'email' },
      {
        severity: 'error',
        code: 'unknown_header',
        column: 'nowhere',
        message: 'This file has no column “nowhere”.',
      },
    ])
  })

  it('makes a file of unknown columns ready', () => {
    const text = 'Wer,Wann,Was\nL1,2026-01-01,call\n'
    expect(planText(text, { kind: 'events' }).ok).toBe(false)
    const plan = planText(text, {
      kind: 'events',
      mapping: { Wer: 'leadRef', Wann: 'occurredAt', Was: 'activityType' },
    })
    expect(plan).toMatchObject({ ok: true, kind: 'events', shape: 'generic.events' })
  })
})

describe('the order of dates', () => {
  const ambiguous = 'lead_id,mql_at\nL1,3/4/2026\n'

  it('is asked for when the file does not tell', () => {
    expect(planText(ambiguous)).toMatchObject({
      ok: false,
      problems: [{ severity: 'error', code: 'date_order' }],
    })
  })

  it.each([
    ['mdy', '2026-03-04'],
    ['dmy', '2026-04-03'],
  ] as const)('is taken from a person: %s', async (dateOrder, day) => {
    const { records, plan } = await importText(ambiguous, { dateOrder })
    expect(only(records, 'lead')[0]?.facts[0]?.at).toEqual(new Date(`${day}T00:00:00Z`))
    expect(plan.problems).toMatchObject([{ severity: 'warning', code: 'date_order' }])
  })

  it('is found in the file, and a date against it fails its row', async () => {
    const { plan, failed } = await importText(`${ambiguous}L2,3/14/2026\n${'L3,1/2/2026\n'.repeat(3)}`)
    expect(plan.dateOrder).toBe('mdy')
    expect(failed).toEqual([])
    const contradicted = await importText(`${ambiguous}L2,14/3/2026\n`, { dateOrder: 'mdy' })
    expect(contradicted.failed).toMatchObject([
      { line: 3, column: 'mql_at', message: expect.stringContaining('month comes first') },
    ])
  })

  it('is not asked for when only columns that are no dates look like it', () => {
    expect(planText('lead_id,mql_at,batch\nL1,2026-03-04,1/2/2026\n').ok).toBe(true)
  })
})

describe('what a plan shows', () => {
  it('the zone it reads dates in: the file’s, else the workspace’s', async () => {
    const text = 'lead_id,mql_at\nL1,2026-07-01 10:00\n'
    const [own, home] = [
      await importText(text, { timeZone: 'Asia/Kolkata', workspaceTimeZone: 'America/New_York' }),
      await importText(text, { workspaceTimeZone: 'America/New_York' }),
    ]
    expect([own.plan.timeZone, home.plan.timeZone]).toEqual(['Asia/Kolkata', 'America/New_York'])
    expect([own, home].map(({ records }) => only(records, 'lead')[0]?.facts[0]?.at?.toISOString())).toEqual([
      '2026-07-01T04:30:00.000Z',
      '2026-07-01T14:00:00.000Z',
    ])
  })

  it('samples, and columns that leak the outcome', () => {
    const plan = planText('lead_id,email,Tags,Plan\nL1,a@x.org,Ringing,pro\nL2,b@x.org,Select,pro\n')
    expect(plan.columns[2]).toEqual({
      header: 'Tags',
      field: null,
      kept: true,
      samples: ['Ringing'],
      note: expect.stringContaining('never use it in a score'),
    })
    expect(plan.columns[3]).toMatchObject({ samples: ['pro'], note: null })
  })

  it('the fields a column can be given, the needed ones marked', () => {
    const { fields } = planText('lead_id,email\nL1,a@x.org\n')
    expect(fields.filter(({ required }) => required)).toEqual([
      { field: 'leadId', label: 'Lead id', required: true },
    ])
    expect(fields.at(-1)).toEqual({ field: 'attribute', label: 'Keep as attribute', required: false })
  })
})

describe('the kind and source asked for', () => {
  it('win over what the headers look like most', () => {
    const text = 'lead_id,opportunity_id,amount,stage,closed_at\nL1,O1,5,won,2026-01-01\n'
    expect(planText(text)).toMatchObject({ kind: 'opportunities', source: 'generic' })
    expect(planText(text, { kind: 'leads' })).toMatchObject({
      ok: true,
      kind: 'leads',
      shape: 'generic.leads',
    })
    expect(planText(text, { source: 'hubspot' })).toMatchObject({
      kind: 'opportunities',
      source: 'hubspot',
      shape: 'generic.opportunities',
    })
  })
})
