'use client'

import { Toast } from '@base-ui/react/toast'
import { clsx } from 'clsx'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonStyles } from './button-styles'

/** `useToast().add({ title, description?, type?: 'error', actionProps?: { children: 'Undo', onClick } })` */
export const useToast = Toast.useToastManager

export function Toaster({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider timeout={6000}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-4 z-60 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2 print:hidden">
          <ToastStack />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastStack() {
  const { toasts } = Toast.useToastManager()
  return toasts.map(toast => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['right', 'down']}
      className={clsx(
        'rounded-md border bg-raised text-ink shadow-lift transition-[opacity,transform] duration-150 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0 data-ending-style:opacity-0',
        toast.type === 'error' ? 'border-bad' : 'border-rule',
      )}
    >
      <Toast.Content className="flex items-center gap-3 py-2 pr-2 pl-4">
        <div className="min-w-0 flex-1 py-1">
          <Toast.Title className="text-sm font-medium" />
          <Toast.Description className="text-sm text-ink-2" />
        </div>
        <Toast.Action className={buttonStyles({ size: 'sm' })} />
        <Toast.Close aria-label="Dismiss" className={buttonStyles({ variant: 'ghost', size: 'icon' })}>
          <X className="size-4" aria-hidden="true" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
