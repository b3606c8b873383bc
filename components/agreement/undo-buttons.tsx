'use client'

import { Redo2, Undo2 } from 'lucide-react'
import { useHotkeys } from 'react-hotkeys-hook'
import { Button } from '@/components/ui/button'
import { useDraft, useSession } from './draft-context'

/** Takes back one's own edits, never somebody else's. */
export function UndoButtons() {
  const session = useDraft()
  const { undo, canEdit } = session
  const takeBack = () => session.attempt(() => undo.undo())
  const doAgain = () => session.attempt(() => undo.redo())
  const canUndo = useSession(session => session.undo.canUndo())
  const canRedo = useSession(session => session.undo.canRedo())
  useHotkeys('mod+z', takeBack, { preventDefault: true, enabled: canEdit })
  useHotkeys('mod+shift+z', doAgain, { preventDefault: true, enabled: canEdit })
  if (!canEdit) return null
  return (
    <span className="flex">
      <Button
        variant="ghost"
        size="icon"
        aria-label="Undo my last change"
        disabled={!canUndo}
        onClick={takeBack}
      >
        <Undo2 className="size-4" aria-hidden="true" />
      </Button>
      <Button
        variant="ghost"
        size="icon"
        aria-label="Redo my last change"
        disabled={!canRedo}
        onClick={doAgain}
      >
        <Redo2 className="size-4" aria-hidden="true" />
      </Button>
    </span>
  )
}
