import { z } from 'zod'
import { type Action, POLICY } from '@/lib/domain/policy/policy'
import { agreementCalls } from './calls/agreement-calls'
import { alignmentCalls } from './calls/alignment-calls'
import { calibrationCalls } from './calls/calibration-calls'
import type { Call } from './calls/call'
import { capacityCalls } from './calls/capacity-calls'
import { disputeCalls } from './calls/dispute-calls'
import { handoffCalls } from './calls/handoff-calls'
import { importCalls } from './calls/import-calls'
import { leadCalls } from './calls/lead-calls'
import { notificationCalls } from './calls/notification-calls'
import { numberCalls } from './calls/number-calls'
import { queueCalls } from './calls/queue-calls'
import { rejectionCalls } from './calls/rejection-calls'
import { replayCalls } from './calls/replay-calls'
import { reviewCalls } from './calls/review-calls'
import { scoreCalls } from './calls/score-calls'
import { shadowCalls } from './calls/shadow-calls'
import { slaCalls } from './calls/sla-calls'
import { webhookCalls } from './calls/webhook-calls'
import { workspaceCalls } from './calls/workspace-calls'
import { problem } from './problem'

export const CALLS: readonly Call[] = [
  ...numberCalls,
  ...replayCalls,
  ...calibrationCalls,
  ...capacityCalls,
  ...shadowCalls,
  ...leadCalls,
  ...scoreCalls,
  ...handoffCalls,
  ...queueCalls,
  ...rejectionCalls,
  ...disputeCalls,
  ...slaCalls,
  ...agreementCalls,
  ...reviewCalls,
  ...alignmentCalls,
  ...importCalls,
  ...workspaceCalls,
  ...notificationCalls,
  ...webhookCalls,
]

type JsonObject = Record<string, unknown>

const REFUSALS: Record<number, string> = {
  401: 'Sign in, or send a valid token',
  403: 'Your role, or the scopes of the token, do not allow this',
  404: 'Not found',
  409: 'Somebody else was faster, or the state does not allow it',
  422: 'The input is not valid',
  428: 'Send the revision you read',
  429: 'Too many requests; Retry-After says how long to wait',
  503: 'Busy or unreachable; Retry-After says when to try again',
}

/** The document of the API (OpenAPI 3.1, whose schemas are JSON Schema), made of the contracts the gate parses with. */
export function openApiDocument(baseUrl: string) {
  const paths: Record<string, Record<string, JsonObject>> = {}
  for (const call of CALLS) paths[call.path] = { ...paths[call.path], [call.method]: operationOf(call) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Treaty',
      version: '1',
      description:
        'The same calls the browser makes. Errors are application/problem+json. Lists page by cursor. A write that carries an Idempotency-Key happens once; a repeat gets the same answer.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: baseUrl }],
    security: [{ token: [] }],
    paths,
    components: {
      schemas: answerSchemas(),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description:
            'An API token of the workspace (Settings, API tokens), with the scope each call names.',
        },
      },
    },
  }
}

/** Every answer once, under its name. */
function answerSchemas(): JsonObject {
  const named = z.registry<{ id: string }>()
  named.add(problem, { id: 'Problem' })
  for (const { answer } of CALLS) {
    if (answer !== 'file' && !named.has(answer.schema)) named.add(answer.schema, { id: answer.name })
  }
  const { schemas } = z.toJSONSchema(named, { io: 'output', uri: id => `#/components/schemas/${id}` })
  const { __shared: shared, ...own } = schemas
  // What several answers share and none names is put among them, under the name it was given.
  const all = { ...own, ...(shared?.$defs ?? {}) }
  const text = JSON.stringify(
    Object.fromEntries(Object.entries(all).map(([name, schema]) => [name, plain(schema)])),
  )
  return JSON.parse(text.replaceAll('/__shared#/$defs/', '/'))
}

function operationOf(call: Call): JsonObject {
  const { path, input, takes, answer, status = 200 } = call
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '')
  const { properties = {}, required = [] } = plain(z.toJSONSchema(input, { io: 'input' })) as {
    properties?: Record<string, JsonObject>
    required?: string[]
  }
  const rest = Object.entries(properties).filter(([name]) => !inPath.includes(name))
  const parameters = [
    ...inPath.map(name => ({ name, in: 'path', required: true, schema: properties[name] })),
    ...(takes === 'body' ? [] : rest).map(([name, schema]) => ({
      name,
      in: 'query',
      required: required.includes(name),
      schema,
    })),
    ...(call.method === 'get' ? [] : [IDEMPOTENCY]),
  ]
  return {
    tags: [call.tag],
    operationId: operationId(call),
    summary: call.summary,
    description: [call.description, tokenNote(call.action)].filter(Boolean).join('\n\n'),
    parameters,
    ...bodyOf(takes, rest, required),
    responses: {
      [status]: {
        description: call.summary,
        content:
          answer === 'file'
            ? { 'text/csv': TEXT }
            : { 'application/json': { schema: reference(answer.name) } },
      },
      ...refusals(call),
    },
  }
}

const TEXT = { schema: { type: 'string' } }
const IDEMPOTENCY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Makes the write happen once, however often it is sent.',
  schema: { type: 'string', maxLength: 255 },
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })

function bodyOf(takes: Call['takes'], rest: [string, JsonObject][], required: string[]): JsonObject {
  if (takes === 'file') return { requestBody: { required: true, content: { 'text/csv': TEXT } } }
  if (takes === 'query' || rest.length === 0) return {}
  const schema = {
    type: 'object',
    properties: Object.fromEntries(rest),
    required: required.filter(name => rest.some(([key]) => key === name)),
    additionalProperties: false,
  }
  return { requestBody: { required: true, content: { 'application/json': { schema } } } }
}

function refusals({ method, path }: Call): JsonObject {
  const isPossible = (status: string) => {
    if (status === '404') return path.includes('{')
    if (status === '409') return method !== 'get'
    return status !== '428' || method === 'patch' || method === 'put'
  }
  const content = { 'application/problem+json': { schema: reference('Problem') } }
  return Object.fromEntries(
    Object.entries(REFUSALS)
      .filter(([status]) => isPossible(status))
      .map(([status, description]) => [status, { description, content }]),
  )
}

/** `get /api/v1/leads/{id}` as `getLeadsId`: stable, for programs made from the document. */
function operationId({ method, path }: Call): string {
  const words = path.replace('/api/v1/', '').match(/[A-Za-z]+/g) ?? []
  return method + words.map(word => word.replace(/^./, letter => letter.toUpperCase())).join('')
}

/** A schema inside a document says neither its dialect nor its own address. */
function plain(schema: object): JsonObject {
  const { $schema: _, $id: __, ...rest } = schema as JsonObject
  return rest
}

function tokenNote(action: Action): string {
  const { token } = POLICY[action]
  return token === null ? 'For people alone: no token may.' : `Token scope: ${token}.`
}
