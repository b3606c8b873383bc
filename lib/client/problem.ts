/** What the API answers when it refuses (problem+json). */
export type Problem = {
  status: number
  code: string
  title: string
  detail: string | null
  requestId: string | null
}

export class RequestFailed extends Error {
  override name = 'RequestFailed'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.problem = problem
  }
}

/** Reads a refusal from a response, whatever state the server was in. */
export async function readProblem(response: Response): Promise<Problem> {
  const body: Record<string, unknown> = await response.json().catch(() => ({}))
  const text = (key: string) => (typeof body[key] === 'string' ? body[key] : null)
  return {
    status: response.status,
    code: text('code') ?? 'internal',
    title: text('title') ?? 'Something went wrong on our side',
    detail: text('detail'),
    requestId: text('request_id'),
  }
}
