'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

type OnceDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** What opens it. */
  opens: string
  title: string
  description?: string | undefined
  /** What sends the form, and the form's id. */
  sends: string
  form: string
  pending: boolean
  /** Shown once it is made, in place of the form: a secret that is not shown again. */
  secret: ReactNode | null
  children: ReactNode
}

/** Makes something whose secret is shown once: a form, and then the secret until "Done". */
export function OnceDialog({
  open,
  onOpenChange,
  opens,
  title,
  description,
  sends,
  form,
  pending,
  secret,
  children,
}: OnceDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      trigger={<Button variant="primary">{opens}</Button>}
      title={title}
      description={description}
      footer={
        secret ? (
          <Button variant="primary" onClick={() => onOpenChange(false)}>
            Done
          </Button>
        ) : (
          <>
            <Button onClick={() => onOpenChange(false)}>Cancel</Button>
            <Button type="submit" form={form} variant="primary" pending={pending}>
              {sends}
            </Button>
          </>
        )
      }
    >
      {secret ?? children}
    </Dialog>
  )
}
