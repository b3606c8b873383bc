import { describe, expect, it } from 'vitest'
import { importFile, only } from '../testing'
import { activityAttributes } from './activity-attributes'

const fixture = (name: string) => new URL(`fixtures/${name}`, import.meta.url).pathname

describe('activities', () => {
  it('are what leads did, stage changes where a status changed, and housekeeping left out by name', async () => {
    const { plan, rows, records, skipped, failed } = await importFile(fixture('activities.csv'))
    expect(plan).toMatchObject({ shape: 'marketo.activities', source: 'marketo', kind: 'events' })
    expect(rows).toHaveLength(10)
    expect(
      only(records, 'event').map(({ externalId, leadRef, type }) => [externalId, leadRef, type]),
    ).toEqual([
      ['122313', '6', 'page_view'],
      ['122314', '6', 'form_submit'],
      ['122319', '6', 'interesting_moment'],
      ['122320', '7', 'marketo_100012'],
    ])
    expect(only(records, 'event')[0]?.properties).toEqual({
      'Client IP Address': '192.0.2.1',
      'Webpage URL': '/pricing',
      primary: 'www.example.com/pricing',
      primaryAttributeValueId: 41,
    })
    expect(
      only(records, 'lead_stage').map(({ leadRef, facts }) => [
        leadRef,
        facts[0]?.kind,
        facts[0]?.at?.toISOString(),
      ]),
    ).toEqual([
      ['6', 'mql', '2026-01-06T10:00:00.000Z'],
      ['6', 'accepted', '2026-01-07T11:30:00.000Z'],
    ])
    expect(skipped).toEqual([
      'An e-mail we sent is not an act of the lead.',
      'A change of “Phone” is no stage of a handoff.',
      expect.stringContaining('Marketo’s score'),
    ])
    expect(failed).toEqual([
      { line: 11, column: 'attributes', message: 'The attributes of this activity are not JSON.' },
    ])
  })
})

describe('leads', () => {
  it('are read by REST names; the word null is a blank', async () => {
    const { plan, records } = await importFile(fixture('leads.csv'))
    expect(plan).toMatchObject({ shape: 'marketo.leads', source: 'marketo' })
    expect(only(records, 'lead')).toMatchObject([
      {
        externalId: '6',
        fullName: null,
        firstName: 'Ana',
        jobTitle: 'VP Marketing',
        source: 'Web',
        attributes: { leadScore: 62 },
        facts: [],
      },
      { externalId: '7', email: null, company: null, attributes: { leadScore: 0 } },
    ])
  })
})

describe('activityAttributes', () => {
  it('keeps flat values, and nothing PostgreSQL cannot store', () => {
    expect(
      activityAttributes('{"a":1,"b":"x\\u0000\\ud800","c":null,"d":{"e":[1]},"f":true,"g":"null"}'),
    ).toEqual({
      a: 1,
      b: 'x\ufffd',
      d: '{"e":[1]}',
      f: true,
    })
  })

  it.each(['', '[]', '"x"', '5', 'null', '{'])('%s is no object', json => {
    expect(activityAttributes(json)).toBeNull()
  })
})
