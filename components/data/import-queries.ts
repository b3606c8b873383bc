import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { readJson } from '@/lib/client/request'
import { sendFile } from '@/lib/client/send-file'
import type { ImportBatchList, ImportBatchView, ImportDetection } from '@/lib/contracts/import'
import { type ReadingChoices, readingParameters } from './reading-choices'

/** One byte more than is looked at tells the detection that the file goes on. */
const HEAD_BYTES = 256 * 1024 + 1
const POLL_MS = 700

export const importListQuery = infiniteQueryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ pageParam, signal }) =>
    readJson<ImportBatchList>(`/api/v1/imports?limit=25${pageParam ? `&cursor=${pageParam}` : ''}`, signal),
  initialPageParam: null as string | null,
  getNextPageParam: page => page.next_cursor,
  // Somebody else's import, or one still running after a reload.
  refetchInterval: ({ state }) =>
    state.data?.pages.some(page => page.imports.some(isUnderWay)) ? POLL_MS * 2 : false,
})

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => readJson<ImportBatchView>(`/api/v1/imports/${id}`, signal),
    refetchInterval: ({ state }) => (state.data && !isUnderWay(state.data) ? false : POLL_MS),
    staleTime: 0,
  })

export function isUnderWay({ status }: Pick<ImportBatchView, 'status'>): boolean {
  return status === 'uploading' || status === 'queued' || status === 'running'
}

export const detectionQuery = (fileId: string, file: File, choices: ReadingChoices) =>
  queryOptions({
    queryKey: ['imports', 'detection', fileId, choices],
    queryFn: ({ signal }) =>
      sendFile<ImportDetection>(`/api/v1/imports/detect?${readingParameters(choices, file.name)}`, {
        body: file.slice(0, HEAD_BYTES),
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
