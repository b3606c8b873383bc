import { queryOptions } from '@tanstack/react-query'
import { readJson } from '@/lib/client/request'
import type { AlignmentList, AlignmentRoundView } from '@/lib/contracts/alignment'

const API = '/api/v1/alignment'

export const roundsQuery = queryOptions({
  queryKey: ['alignment', 'rounds'],
  queryFn: ({ signal }) => readJson<AlignmentList>(API, signal),
})

export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: ['alignment', 'round', id],
    queryFn: ({ signal }) => readJson<AlignmentRoundView>(`${API}/${id}`, signal),
  })
