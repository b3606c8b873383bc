'use client'

import type { ReactElement, ReactNode } from 'react'
import { useState } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'

type ConfirmProps = {
  trigger: ReactElement
  title: string
  /** What will happen, and whether it can be taken back. */
  children: ReactNode
  /** A verb: "Undo import", "Revoke token". */
  action: string
  tone?: 'primary' | 'danger'
  onConfirm: () => Promise<unknown> | unknown
}

/** Asks before what cannot be undone; stays open while the work runs and when it fails. */
export function Confirm({ trigger, title, children, action, tone = 'danger', onConfirm }: ConfirmProps) {
  const [open, setOpen] = useState(false)
  const [pending, setPending] = useState(false)
  const run = async () => {
    setPending(true)
    try {
      await onConfirm()
      setOpen(false)
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog
      trigger={trigger}
      open={open}
      onOpenChange={setOpen}
      title={title}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>Keep it</Button>
          <Button variant={tone} pending={pending} onClick={run}>
            {action}
          </Button>
        </>
      }
    >
      <div className="text-sm text-ink-2">{children}</div>
    </Dialog>
  )
}
