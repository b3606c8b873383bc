'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { ImportBatchList, ImportBatchView } from '@/lib/contracts/import'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { importListQuery, isUnderWay } from './import-queries'
import { KIND_LABELS, SOURCE_LABELS, STATUS_LABELS } from './import-words'
import { UndoImport } from './undo-import'

const TONES: Partial<Record<ImportBatchView['status'], BadgeTone>> = { failed: 'bad' }

export function ImportTable({ initial, timeZone }: { initial: ImportBatchList; timeZone: string }) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...importListQuery,
    initialData: { pages: [initial], pageParams: [null] },
  })
  const batches = data.pages.flatMap(page => page.imports)
  if (batches.length === 0) {
    return (
      <EmptyState title="No imports yet">
        Every import is listed here with its counts and who made it, and can be undone.
      </EmptyState>
    )
  }
  return (
    <>
      <TableFrame label="Imports">
        <Table>
          <thead>
            <tr>
              <HeadCell>File</HeadCell>
              <HeadCell>Status</HeadCell>
              <HeadCell className="text-right">Rows</HeadCell>
              <HeadCell className="text-right">Created</HeadCell>
              <HeadCell className="text-right">Updated</HeadCell>
              <HeadCell className="text-right">Unchanged</HeadCell>
              <HeadCell className="text-right">Left out</HeadCell>
              <HeadCell>When</HeadCell>
              <HeadCell>
                <span className="sr-only">Actions</span>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {batches.map(batch => (
              <ImportRow key={batch.id} batch={batch} timeZone={timeZone} />
            ))}
          </tbody>
        </Table>
      </TableFrame>
      {hasNextPage ? (
        <Button className="mt-4" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older
        </Button>
      ) : null}
    </>
  )
}

function ImportRow({ batch, timeZone }: { batch: ImportBatchView; timeZone: string }) {
  const { counts, status, problem } = batch
  const left = counts.skipped + counts.failed
  const label =
    isUnderWay(batch) && status === 'running'
      ? `${STATUS_LABELS[status]} ${batch.progress} %`
      : STATUS_LABELS[status]
  return (
    <Row>
      <Cell className="min-w-48">
        <span className="font-medium break-words">{batch.file_name ?? 'Sent over the API'}</span>
        <span className="block text-xs text-ink-3">
          {KIND_LABELS[batch.kind]} · {SOURCE_LABELS[batch.source]}
        </span>
        {problem && status === 'failed' ? (
          <span className="block max-w-prose text-xs text-bad">{problem}</span>
        ) : null}
      </Cell>
      <Cell className="whitespace-nowrap">
        <Badge tone={TONES[status] ?? 'plain'}>{label}</Badge>
      </Cell>
      {[counts.rows, counts.created, counts.updated, counts.unchanged].map((count, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: four fixed columns
        <Cell key={place} className={numeric}>
          {formatCount(count)}
        </Cell>
      ))}
      <Cell className={numeric}>
        {batch.errors_url && left > 0 ? (
          <a
            href={batch.errors_url}
            download
            className="underline decoration-rule underline-offset-3 hover:decoration-ink"
          >
            {formatCount(left)}
            <span className="sr-only"> rows left out, download</span>
          </a>
        ) : (
          formatCount(left)
        )}
      </Cell>
      <Cell className="text-ink-2">
        <span className="whitespace-nowrap">{formatInstant(batch.created_at, timeZone)}</span>
        <span className="block text-xs text-ink-3">{batch.actor}</span>
      </Cell>
      <Cell className="text-right">
        {batch.undoable && counts.created + counts.updated > 0 ? <UndoImport batch={batch} small /> : null}
      </Cell>
    </Row>
  )
}
