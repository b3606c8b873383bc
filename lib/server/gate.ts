import 'server-only'
import type { z } from 'zod'
import { type DoorOptions, type Tx, withWorkspace } from '@/db/client'
import type { Action } from '@/lib/domain/policy/policy'
import { addressOf } from './address'
import { AppError, type ErrorCode } from './errors'
import { claimOf, keepAnswer, takeKey } from './idempotency'
import { type Principal, principalOf } from './principal'
import { json, problem } from './problem'
import { countDownload, countRequest } from './rate-limit'
import { readJson } from './read-json'
import { type AuditEntry, type Json, type Message, recordAudit, recordMessages } from './record'
import { requireOwnPage, requireSameOrigin } from './same-origin'
import type { Scope } from './scope'
import { mintScope, type RequestFacts, workspaceOf } from './session'
import { noteTokenUse } from './token/note-use'

export type Written =
  | {
      ok: true
      status?: number
      body: Json
      /** What a repeat is answered with when the body has a secret that is shown once and kept nowhere. */
      replay?: Json
      audit: AuditEntry | AuditEntry[]
      outbox?: Message[]
    }
  | { ok: false; code: ErrorCode; message: string }

export type Download = {
  fileName: string
  contentType: string
  body: string
  /** What left the house: the object and how many rows of it. */
  object: AuditEntry['object']
  rows: number
}

type Params = { params: Promise<Record<string, string | string[]>> }
type Handler = (request: Request, context: Params) => Promise<Response>
type Asked = { principal: Principal; facts: RequestFacts; raw: Record<string, unknown> }

/** A read: session or token, policy, contract, one read-only transaction, one JSON answer. A long question is posted. */
function read<S extends z.ZodType>(
  action: Action,
  schema: S,
  run: (tx: Tx, scope: Scope, input: z.output<S>, now: Date) => Promise<unknown>,
  options: DoorOptions = {},
): Handler {
  return answer(async (request, context) => {
    const asked = await ask(request, context, false)
    if (request.method === 'POST') requireSameOrigin(request, asked.principal)
    const body = request.method === 'POST' ? (await readJson(request)).value : {}
    const work = async (tx: Tx) => {
      const scope = await mintScope(tx, asked.principal, action, asked.facts)
      return run(tx, scope, schema.parse({ ...body, ...asked.raw }), new Date())
    }
    return json(await withWorkspace(workspaceOf(asked.principal), work, { readOnly: true, ...options }))
  })
}

/** A read that answers a file. What is taken away is counted and noted, in the transaction that read it. */
function download<S extends z.ZodType>(
  action: Action,
  schema: S,
  run: (tx: Tx, scope: Scope, input: z.output<S>, now: Date) => Promise<Download>,
): Handler {
  return answer(async (request, context) => {
    const asked = await ask(request, context, false)
    await countDownload(asked.principal)
    const work = async (tx: Tx) => {
      const scope = await mintScope(tx, asked.principal, action, asked.facts)
      const found = await run(tx, scope, schema.parse(asked.raw), new Date())
      const { object, rows, fileName } = found
      await recordAudit(tx, scope, [
        { verb: 'export.download', object, after: { file_name: fileName, rows } },
      ])
      return found
    }
    const file = await withWorkspace(workspaceOf(asked.principal), work)
    const ascii = file.fileName.replace(/[^A-Za-z0-9._-]/g, '_')
    return new Response(file.body, {
      headers: {
        'content-type': file.contentType,
        'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
        'cache-control': 'private, no-store',
      },
    })
  })
}

/** A write: one transaction of idempotency row, change, audit rows and outbox rows, all or nothing. */
function write<S extends z.ZodType>(
  action: Action,
  schema: S,
  run: (tx: Tx, scope: Scope, input: z.output<S>, now: Date) => Promise<Written>,
): Handler {
  return answer(async (request, context) => {
    const asked = await ask(request, context, true)
    const body = request.method === 'DELETE' ? { value: {}, text: '' } : await readJson(request)
    const done = await withWorkspace(workspaceOf(asked.principal), async tx => {
      const scope = await mintScope(tx, asked.principal, action, asked.facts)
      const input = schema.parse({ ...body.value, ...asked.raw })
      const claim = claimOf(request, scope, body.text)
      const replay = claim && (await takeKey(tx, claim))
      if (replay) return { ...replay, replayed: true }
      const written = await run(tx, scope, input, new Date())
      if (!written.ok) throw new AppError(written.code, written.message)
      const entries = [written.audit].flat()
      if (entries.length === 0) throw new Error(`the write "${action}" left no audit entry`)
      await recordAudit(tx, scope, entries)
      await recordMessages(tx, scope, written.outbox ?? [])
      const reply = { status: written.status ?? 200, body: written.body }
      if (claim) await keepAnswer(tx, claim, { ...reply, body: written.replay ?? written.body })
      return { ...reply, replayed: false }
    })
    return json(done.body, done.status, done.replayed ? { 'idempotency-replayed': 'true' } : {})
  })
}

/** A write whose body is a stream: policy first, then the handler opens its own transactions. */
function upload<S extends z.ZodType>(
  action: Action,
  schema: S,
  run: (
    scope: Scope,
    input: z.output<S>,
    body: ReadableStream<Uint8Array>,
    now: Date,
    request: Request,
  ) => Promise<{ status: number; body: Json }>,
): Handler {
  return answer(async (request, context) => {
    const asked = await ask(request, context, true)
    const mint = (tx: Tx) => mintScope(tx, asked.principal, action, asked.facts)
    const scope = await withWorkspace(workspaceOf(asked.principal), mint, { readOnly: true })
    const input = schema.parse(asked.raw)
    if (!request.body) throw new AppError('malformed', 'Send the file as the body of the request.')
    const done = await run(scope, input, request.body, new Date(), request)
    return json(done.body, done.status)
  })
}

/** A stream of events for a signed-in person's page: policy first, then it stays open until it is revoked. */
function stream(action: Action, open: (scope: Scope, request: Request) => Response): Handler {
  return answer(async (request, context) => {
    requireOwnPage(request)
    const asked = await ask(request, context, false)
    const mint = (tx: Tx) => mintScope(tx, asked.principal, action, asked.facts)
    const scope = await withWorkspace(workspaceOf(asked.principal), mint, { readOnly: true })
    return open(scope, request)
  })
}

async function ask(request: Request, context: Params, isWrite: boolean): Promise<Asked> {
  const principal = await principalOf(request)
  if (!principal) throw new AppError('unauthenticated', 'Sign in, or send a valid bearer token.')
  if (isWrite) requireSameOrigin(request, principal)
  await countRequest(principal, isWrite)
  if (principal.kind === 'token') await noteTokenUse(principal.workspaceId, principal.secretHash, new Date())
  const facts = { requestId: requestIdOf(request), ip: addressOf(request) }
  return { principal, facts, raw: { ...queryOf(request), ...(await context.params) } }
}

/** Query parameters as an object; one given several times becomes a list. */
function queryOf(request: Request): Record<string, unknown> {
  const { searchParams } = new URL(request.url)
  const keys = [...new Set(searchParams.keys())]
  return Object.fromEntries(
    keys.map(key => {
      const all = searchParams.getAll(key)
      if (all.some(value => value.includes('\0') || !value.isWellFormed())) {
        throw new AppError('malformed', `${key}: contains characters that cannot be stored.`)
      }
      return [key, all.length > 1 ? all : all[0]]
    }),
  )
}

const requestIds = new WeakMap<Request, string>()

function requestIdOf(request: Request): string {
  const known = requestIds.get(request) ?? crypto.randomUUID()
  requestIds.set(request, known)
  return known
}

function answer(handle: Handler): Handler {
  return async (request, context) => {
    try {
      const response = await handle(request, context)
      response.headers.set('x-request-id', requestIdOf(request))
      return response
    } catch (error) {
      return problem(error, requestIdOf(request))
    }
  }
}

/** Builds every route handler; nothing else reads the session or opens a request's transaction. */
export const gate = { read, write, download, upload, stream }
