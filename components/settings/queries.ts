import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { readJson } from '@/lib/client/request'
import type { AuditFilter, AuditList } from '@/lib/contracts/audit'
import type { MemberList } from '@/lib/contracts/member'
import type { SessionList } from '@/lib/contracts/session'
import type { TokenList } from '@/lib/contracts/token'
import type { WorkspaceView } from '@/lib/contracts/workspace'

export const memberQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => readJson<MemberList>('/api/v1/members', signal),
})

export const sessionQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => readJson<SessionList>('/api/v1/sessions', signal),
})

export const tokenQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => readJson<TokenList>('/api/v1/tokens', signal),
})

export const workspaceQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: ({ signal }) => readJson<WorkspaceView>('/api/v1/workspace', signal),
})

export function auditParameters(filter: AuditFilter): URLSearchParams {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return new URLSearchParams(given)
}

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', auditParameters(filter).toString()],
    queryFn: ({ pageParam, signal }) => {
      const parameters = auditParameters(filter)
      if (pageParam) parameters.set('cursor', pageParam)
      return readJson<AuditList>(`/api/v1/audit?${parameters}`, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next_cursor,
  })
