import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { signedHeaders } from './sign'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const OTHER = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
const at = new Date(1_614_265_330_000)
const body = '{"test": 2432232314}'

it('is the published vector of Standard Webhooks', () => {
  expect(signedHeaders([SECRET], 'msg_p5jXN8AQM9LWM0D4loKWxJek', at, body)).toMatchObject({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

it('is the keyed hash of id, time and body', () => {
  const key = Buffer.from(SECRET.slice(6), 'base64')
  const mac = createHmac('sha256', key).update(`id-1.1614265330.${body}`).digest('base64')
  expect(signedHeaders([SECRET], 'id-1', at, body)['webhook-signature']).toBe(`v1,${mac}`)
})

describe('G4 a receiver', () => {
  const now = new Date()
  const shifted = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
  const verify = (secret: string, headers: Record<string, string>, text = body) =>
    new Webhook(secret).verify(text, headers)

  it('takes what we sign, during a rotation with either secret', () => {
    const headers = signedHeaders([SECRET, OTHER], 'id-1', now, body)
    expect(verify(SECRET, headers)).toEqual({ test: 2432232314 })
    expect(verify(OTHER, headers)).toEqual({ test: 2432232314 })
  })

  it('refuses another secret, another body, another id, and what is too old or too new', () => {
    const headers = signedHeaders([SECRET], 'id-1', now, body)
    expect(() => verify(OTHER, headers)).toThrow()
    expect(() => verify(SECRET, headers, body.replace('4', '5'))).toThrow()
    expect(() => verify(SECRET, { ...headers, 'webhook-id': 'id-2' })).toThrow()
    expect(() => verify(SECRET, { ...headers, 'webhook-signature': '' })).toThrow()
    expect(() => verify(SECRET, signedHeaders([SECRET], 'id-1', shifted(-302), body))).toThrow()
    expect(() => verify(SECRET, signedHeaders([SECRET], 'id-1', shifted(302), body))).toThrow()
    expect(verify(SECRET, signedHeaders([SECRET], 'id-1', shifted(-298), body))).toBeTruthy()
  })
})
