import { queryOptions } from '@tanstack/react-query'
import { readJson } from '@/lib/client/request'
import type { ReviewList, ReviewView } from '@/lib/contracts/review'
import type { ReviewPack } from '@/lib/contracts/review-pack'

const API = '/api/v1/reviews'

export const reviewsQuery = queryOptions({
  queryKey: ['reviews', 'list'],
  queryFn: ({ signal }) => readJson<ReviewList>(API, signal),
})

export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['reviews', 'one', id],
    queryFn: ({ signal }) => readJson<ReviewView>(`${API}/${id}`, signal),
  })

/** Evidence moves slowly and costs something to assemble: it is read again when the page is opened again. */
export const packQuery = (id: string) =>
  queryOptions({
    queryKey: ['review-pack', id],
    queryFn: ({ signal }) => readJson<ReviewPack>(`${API}/${id}/pack`, signal),
    staleTime: 5 * 60_000,
  })
