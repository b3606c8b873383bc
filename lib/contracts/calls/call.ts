import type { z } from 'zod'
import type { Action } from '@/lib/domain/policy/policy'

/** One call of the API, as its document describes it. `input` is what the gate parses: path, query and body in one. */
export type Call = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: `/api/v1/${string}`
  /** The permission it needs; a token needs the scope of it. */
  action: Action
  tag:
    | 'Numbers'
    | 'Leads'
    | 'Handoffs'
    | 'Rejections'
    | 'Agreement'
    | 'Reviews'
    | 'Imports'
    | 'Events'
    | 'Workspace'
    | 'Members'
    | 'Tokens'
    | 'Sessions'
    | 'Audit'
    | 'SLA'
    | 'Notifications'
    | 'Webhooks'
  summary: string
  description?: string
  input: z.ZodObject
  /** Where what is not part of the path goes: `file` is a query beside a CSV body. */
  takes: 'query' | 'body' | 'file'
  /** Name and shape of the answer; a file is CSV text. */
  answer: { name: string; schema: z.ZodType } | 'file'
  /** 200 unless it says otherwise. */
  status?: 200 | 201 | 202
}
