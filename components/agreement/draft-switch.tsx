'use client'

import type { ReactNode } from 'react'
import { Switch } from '@/components/ui/switch'
import { useDraft, useSlot } from './draft-context'
import { FieldFrame } from './field-frame'
import { keyOf, type Slot } from './slot'

export function DraftSwitch({ slot, children }: { slot: Slot; children: ReactNode }) {
  const { canEdit } = useDraft()
  const [value, set] = useSlot(slot)
  return (
    <FieldFrame at={keyOf(slot)}>
      <Switch checked={value === true} onCheckedChange={set} disabled={!canEdit}>
        {children}
      </Switch>
    </FieldFrame>
  )
}
