'use client'

import type { ReactElement, ReactNode } from 'react'
import { useState } from 'react'
import { Banner } from './banner'
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
  const [problem, setProblem] = useState<string | null>(null)
  const show = (next: boolean) => {
    setProblem(null)
    setOpen(next)
  }
  const run = async () => {
    setPending(true)
    setProblem(null)
    try {
      await onConfirm()
      setOpen(false)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'That did not work. Try again.')
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog
      trigger={trigger}
      open={open}
      onOpenChange={show}
      title={title}
      footer={
        <>
          <Button onClick={() => show(false)}>Keep it</Button>
          <Button variant={tone} pending={pending} onClick={run}>
            {action}
          </Button>
        </>
      }
    >
      <div className="text-sm text-ink-2">{children}</div>
      {problem ? (
        <Banner tone="bad" className="mt-4">
          {problem}
        </Banner>
      ) : null}
    </Dialog>
  )
}
