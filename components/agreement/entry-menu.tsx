'use client'

import { MoreHorizontal } from 'lucide-react'
import { v7 as uuidv7 } from 'uuid'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { useToast } from '@/components/ui/toast'
import type { ListName } from '@/lib/collaboration/draft-layout'
import { duplicateEntry, moveEntry, setGone, setOff } from '@/lib/collaboration/edit-entry'
import { useDraft, useSlot } from './draft-context'

type EntryMenuProps = { list: ListName; id: string; label: string; fixed?: boolean }

/** What can be done with a whole clause: order, copy, switch off, delete with a way back. */
export function EntryMenu({ list, id, label, fixed = false }: EntryMenuProps) {
  const session = useDraft()
  const toast = useToast()
  const [off] = useSlot({ list, id, field: 'off' })
  if (!session.canEdit) return null
  const remove = () => {
    if (!session.edit(doc => setGone(doc, list, id, true))) return
    toast.add({
      title: `Deleted ${label}`,
      actionProps: {
        children: 'Bring back',
        onClick: () => session.edit(doc => setGone(doc, list, id, false)),
      },
    })
  }
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="ghost" size="icon" aria-label={`Actions for ${label}`}>
          <MoreHorizontal className="size-4" aria-hidden="true" />
        </Button>
      }
    >
      <MenuItem onClick={() => session.edit(doc => moveEntry(doc, list, id, -1))}>Move up</MenuItem>
      <MenuItem onClick={() => session.edit(doc => moveEntry(doc, list, id, 1))}>Move down</MenuItem>
      <MenuSeparator />
      {fixed ? null : (
        <MenuItem
          onClick={() =>
            session.edit(doc => duplicateEntry(doc, list, id, `${list.replaceAll('_', '-')}-${uuidv7()}`))
          }
        >
          Duplicate
        </MenuItem>
      )}
      <MenuItem onClick={() => session.edit(doc => setOff(doc, list, id, off !== true))}>
        {off === true ? 'Switch on' : 'Switch off'}
      </MenuItem>
      <MenuItem tone="danger" onClick={remove}>
        Delete
      </MenuItem>
    </Menu>
  )
}
