'use client'

import { ChevronsUpDown } from 'lucide-react'
import { Menu, MenuChoice, MenuSection } from '@/components/ui/menu'
import { useToast } from '@/components/ui/toast'
import { switchWorkspace } from '@/lib/client/switch-workspace'
import { Mark } from './mark'
import type { Viewer } from './viewer'

/** The name of the company one is in; a menu only when there is more than one to choose from. */
export function WorkspaceMenu({ viewer }: { viewer: Viewer }) {
  const toast = useToast()
  const name = (
    <>
      <Mark className="size-5 shrink-0" />
      <span className="min-w-0 flex-1 truncate text-sm font-semibold">{viewer.workspace.name}</span>
    </>
  )
  if (viewer.workspaces.length < 2)
    return <p className="flex min-h-9 min-w-0 items-center gap-2.5 px-2">{name}</p>

  const choose = async (id: string) => {
    const problem = await switchWorkspace(id)
    if (problem)
      toast.add({ type: 'error', title: 'The workspace could not be opened', description: problem })
  }
  const trigger = (
    <button
      type="button"
      aria-label={`Workspace ${viewer.workspace.name}`}
      className="touch-target ring-inset-focus flex min-h-9 min-w-0 items-center gap-2.5 rounded-md px-2 text-left hover:bg-sunken data-popup-open:bg-sunken"
    >
      {name}
      <ChevronsUpDown className="size-3.5 shrink-0 text-ink-3" aria-hidden="true" />
    </button>
  )
  const options = viewer.workspaces.map(each => ({ value: each.id, label: each.name }))
  return (
    <Menu trigger={trigger} className="w-56">
      <MenuSection label="Workspaces">
        <MenuChoice options={options} value={viewer.workspace.id} onValueChange={id => void choose(id)} />
      </MenuSection>
    </Menu>
  )
}
