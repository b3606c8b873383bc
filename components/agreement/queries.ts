import { queryOptions } from '@tanstack/react-query'
import { readJson } from '@/lib/client/request'
import type {
  AgreementState,
  AgreementVersions,
  AgreementVersionWithContent,
  ProposalList,
  ProposalWithContent,
} from '@/lib/contracts/agreement'
import type { ChangeList, CommentList, SnapshotList } from '@/lib/contracts/agreement-talk'
import type { Touched, Vocabulary } from '@/lib/contracts/agreement-vocabulary'
import type { LearnedDraft } from '@/lib/contracts/learned-draft'

const API = '/api/v1/agreement'

export const agreementQuery = queryOptions({
  queryKey: ['agreement', 'state'],
  queryFn: ({ signal }) => readJson<AgreementState>(API, signal),
})

export const versionsQuery = queryOptions({
  queryKey: ['agreement', 'versions'],
  queryFn: ({ signal }) => readJson<AgreementVersions>(`${API}/versions`, signal),
})

export const versionQuery = (n: number) =>
  queryOptions({
    queryKey: ['agreement', 'version', n],
    queryFn: ({ signal }) => readJson<AgreementVersionWithContent>(`${API}/versions/${n}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const proposalsQuery = queryOptions({
  queryKey: ['agreement', 'proposals'],
  queryFn: ({ signal }) => readJson<ProposalList>(`${API}/proposals`, signal),
})

export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: ['agreement', 'proposal', id],
    queryFn: ({ signal }) => readJson<ProposalWithContent>(`${API}/proposals/${id}`, signal),
  })

export const commentsQuery = queryOptions({
  queryKey: ['agreement', 'comments'],
  queryFn: ({ signal }) => readJson<CommentList>(`${API}/comments`, signal),
})

export const changesQuery = queryOptions({
  queryKey: ['agreement', 'changes'],
  queryFn: ({ signal }) => readJson<ChangeList>(`${API}/changes`, signal),
  staleTime: 0,
})

export const snapshotsQuery = queryOptions({
  queryKey: ['agreement', 'snapshots'],
  queryFn: ({ signal }) => readJson<SnapshotList>(`${API}/snapshots`, signal),
})

export const vocabularyQuery = queryOptions({
  queryKey: ['agreement', 'vocabulary'],
  queryFn: ({ signal }) => readJson<Vocabulary>(`${API}/vocabulary`, signal),
  staleTime: 10 * 60_000,
})

export const touchedQuery = (rule: string) =>
  queryOptions({
    queryKey: ['agreement', 'touched', rule],
    queryFn: ({ signal }) => readJson<Touched>(`${API}/touched?${new URLSearchParams({ rule })}`, signal),
    staleTime: 5 * 60_000,
  })

export const learnedQuery = queryOptions({
  queryKey: ['agreement', 'learned'],
  queryFn: ({ signal }) => readJson<LearnedDraft>(`${API}/learned`, signal),
  staleTime: 10 * 60_000,
})
