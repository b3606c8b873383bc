'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { useToast } from '@/components/ui/toast'
import { writeJson } from '@/lib/client/request'
import type { ImportBatchView } from '@/lib/contracts/import'
import { formatCount } from '@/lib/domain/format/format-count'

export function UndoImport({ batch, small = false }: { batch: ImportBatchView; small?: boolean }) {
  const client = useQueryClient()
  const toast = useToast()
  const name = batch.file_name ?? 'this import'
  const undo = useMutation({
    mutationFn: () => writeJson<ImportBatchView>(`/api/v1/imports/${batch.id}`, { method: 'DELETE' }),
    onSuccess: undone => {
      toast.add({ title: undone?.status === 'undone' ? `Undid ${name}` : `Undoing ${name} …` })
    },
    onSettled: () => client.invalidateQueries(),
  })
  return (
    <Confirm
      trigger={
        <Button variant={small ? 'ghost' : 'secondary'} size={small ? 'sm' : 'md'}>
          Undo<span className="sr-only"> {name}</span>
        </Button>
      }
      title={`Undo ${name}?`}
      action="Undo import"
      onConfirm={() => undo.mutateAsync()}
    >
      <p>
        {formatCount(batch.counts.created)} created rows go away and {formatCount(batch.counts.updated)}{' '}
        changed ones are as they were before. Every number follows at once. The same file can be imported
        again.
      </p>
    </Confirm>
  )
}
