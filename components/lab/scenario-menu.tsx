'use client'

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Bookmark, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { buttonStyles } from '@/components/ui/button-styles'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Popover } from '@/components/ui/popover'
import { useToast } from '@/components/ui/toast'
import { readJson, writeJson } from '@/lib/client/request'
import type { ScenarioList } from '@/lib/contracts/scenario'
import type { LabChanges } from './lab-changes'

const PATH = '/api/v1/replays/scenarios'
const scenarioOptions = queryOptions({
  queryKey: ['scenarios'],
  queryFn: ({ signal }) => readJson<ScenarioList>(PATH, signal),
})

type ScenarioMenuProps = {
  base: number | null
  changes: LabChanges
  mayKeep: boolean
  onOpen: (changes: LabChanges) => void
}

/** What was tried before and kept under a name, for everybody here. */
export function ScenarioMenu({ base, changes, mayKeep, onOpen }: ScenarioMenuProps) {
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const client = useQueryClient()
  const toast = useToast()
  const { data } = useQuery({ ...scenarioOptions, enabled: isOpen })
  const write = useMutation({
    mutationFn: ({ path, ...request }: { path: string; method: 'POST' | 'DELETE'; body?: unknown }) =>
      writeJson(path, request),
    onSuccess: () => setName(''),
    onError: error => toast.add({ type: 'error', title: 'Not saved', description: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: scenarioOptions.queryKey }),
  })
  const hasChanges = Object.keys(changes).length > 0
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      align="end"
      title="Scenarios"
      className="w-80"
      trigger={
        <Button>
          <Bookmark className="size-3.5 text-ink-3" aria-hidden="true" />
          Scenarios
        </Button>
      }
    >
      {data && data.scenarios.length === 0 ? (
        <p className="text-ink-3">None yet. Keep what you try here, for everybody to open again.</p>
      ) : null}
      <ul className="flex max-h-72 flex-col overflow-y-auto">
        {data?.scenarios.map(each => (
          <li key={each.id} className="flex items-center justify-between gap-2">
            <button
              type="button"
              onClick={() => {
                onOpen(each.changes)
                setOpen(false)
              }}
              className="touch-target min-w-0 flex-1 rounded-sm py-1.5 text-left"
            >
              <span className="block truncate underline decoration-rule underline-offset-2">{each.name}</span>
              <span className="block text-xs text-ink-3">
                {each.created_by ?? 'A token'}
                {each.base_version === null || each.base_version === base
                  ? ''
                  : `, over version ${each.base_version}`}
              </span>
            </button>
            {mayKeep ? (
              <button
                type="button"
                aria-label={`Remove the scenario ${each.name}`}
                onClick={() => write.mutate({ path: `${PATH}/${each.id}`, method: 'DELETE' })}
                className={buttonStyles({ variant: 'ghost', size: 'icon' })}
              >
                <X className="size-3.5" aria-hidden="true" />
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayKeep ? (
        <form
          className="mt-3 flex items-end gap-2 border-t border-hairline pt-3"
          onSubmit={event => {
            event.preventDefault()
            if (name.trim() && hasChanges)
              write.mutate({ path: PATH, method: 'POST', body: { name, base_version: base, changes } })
          }}
        >
          <Field label="Name of this scenario" className="flex-1">
            <Input maxLength={80} value={name} onChange={event => setName(event.currentTarget.value)} />
          </Field>
          <Button type="submit" pending={write.isPending} disabled={!name.trim() || !hasChanges}>
            Keep
          </Button>
        </form>
      ) : null}
    </Popover>
  )
}
