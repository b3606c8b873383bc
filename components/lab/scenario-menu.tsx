'use client'

import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { KeptMenu } from '@/components/shell/kept-menu'
import { readJson } from '@/lib/client/request'
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
  const { data } = useQuery({ ...scenarioOptions, enabled: isOpen })
  return (
    <KeptMenu
      open={isOpen}
      onOpenChange={setOpen}
      title="Scenarios"
      label="Scenarios"
      noun="scenario"
      noneYet="None yet. Keep what you try here, for everybody to open again."
      path={PATH}
      queryKey={scenarioOptions.queryKey}
      mayChange={mayKeep}
      keeps={{
        action: 'Keep',
        maxLength: 80,
        disabled: Object.keys(changes).length === 0,
        body: name => ({ name, base_version: base, changes }),
      }}
      items={data?.scenarios.map(each => ({
        id: each.id,
        name: each.name,
        opener: (
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
        ),
      }))}
    />
  )
}
