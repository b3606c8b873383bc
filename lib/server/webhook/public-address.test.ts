import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post } from './post'
import { isPublicAddress } from './public-address'
import { urlProblem } from './url-problem'

describe('isPublicAddress', () => {
  it.each([
    ...['127.0.0.1', '127.8.8.8', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '0.0.0.0'],
    ...['169.254.169.254', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.1'],
    ...[
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::127.0.0.1',
      'fe80::1',
      'fc00::1',
      'fd12:3456::1',
    ],
    ...['ff02::1', '2001:db8::1', '2002:7f00:1::', '64:ff9b::7f00:1', '2001::1', 'not an address', ''],
  ])('%s is inside', address => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is the internet',
    address => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )
})

describe('C7 an endpoint on our own machine is never called', () => {
  let canary: Server
  let calls = 0
  let port = 0
  beforeAll(async () => {
    canary = createServer((_, response) => {
      calls += 1
      response.writeHead(302, { location: '/again' }).end()
    })
    await new Promise<void>(done => canary.listen(0, done))
    port = (canary.address() as AddressInfo).port
  })
  afterAll(() => canary.close())

  const HOSTS = [
    ...[
      '127.0.0.1',
      'localhost',
      'localhost.',
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
      '127.1',
      '0',
      '0.0.0.0',
    ],
    ...[
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '%31%32%37.0.0.1',
      '①②⑦.⓪.⓪.①',
      '127。0。0。1',
    ],
    ...[
      '169.254.169.254',
      '10.0.0.1',
      '[fe80::1]',
      '[64:ff9b::7f00:1]',
      'user@localhost',
      'localhost#@example.com',
    ],
  ]

  it.each(HOSTS)('https://%s', async host => {
    const result = await post(`https://${host}:${port}/`, '{}', {}, false)
    expect(result).toMatchObject({ ok: false, status: null })
    expect(calls).toBe(0)
  })

  it.each(['http:', 'ftp:', 'file:', 'gopher:', 'javascript:', 'data:'])(
    '%s is no way there',
    async protocol => {
      expect(urlProblem(`${protocol}//example.com/`, false)).not.toBeNull()
      expect(await post(`${protocol}//localhost:${port}/`, '{}', {}, false)).toMatchObject({ ok: false })
      expect(calls).toBe(0)
    },
  )

  it('a redirect is an answer and is not followed, wherever it leads', async () => {
    expect(await post(`http://127.0.0.1:${port}/`, '{}', {}, true)).toEqual({
      ...{ ok: false, status: 302, error: 'It answered 302.' },
    })
    expect(calls).toBe(1)
  })
})
