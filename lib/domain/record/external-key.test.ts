import { describe, expect, it } from 'vitest'
import { externalKey } from './external-key'

describe('externalKey', () => {
  it.each([
    ['00Qbm00000Orxk5EAB', '00Qbm00000Orxk5'],
    ['006bm00000LKgOnAAL', '006bm00000LKgOn'],
    ['00Q000000000001EAA', '00Q000000000001'],
    ['00Qbm00000Orxk5', '00Qbm00000Orxk5'],
    ['00Qbm00000Orxk5EAA', '00Qbm00000Orxk5EAA'], // the checksum is wrong, so it is somebody else's id
    ['000000000000000001', '000000000000000001'],
    [' L00021 ', 'L00021'],
    ['2a272436-5132-4136', '2a272436-5132-4136'],
  ])('%s is %s', (id, key) => {
    expect(externalKey(id, 'generic')).toBe(key)
  })

  it('cuts every 18-character id of Salesforce, whose exports are sometimes edited by hand', () => {
    expect(externalKey('00Q000000000001AAA', 'salesforce')).toBe('00Q000000000001')
    expect(externalKey('00Q000000000001AAA', 'generic')).toBe('00Q000000000001AAA')
    expect(externalKey('00Q000000000001', 'salesforce')).toBe('00Q000000000001')
  })

  it('keeps upper and lower case apart', () => {
    expect(externalKey('00Qbm00000OrxK5EAB', 'salesforce')).not.toBe(
      externalKey('00Qbm00000Orxk5', 'salesforce'),
    )
  })
})
