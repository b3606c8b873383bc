'use client'

import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { type ReactElement, type ReactNode, useRef } from 'react'
import { buttonStyles } from './button-styles'

export type DialogProps = {
  title: ReactNode
  description?: ReactNode
  children?: ReactNode
  /** Buttons, right-aligned; the last one is the main one. */
  footer?: ReactNode
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** `centre` asks, `side` shows a list beside what it belongs to. */
  place?: 'centre' | 'side'
  className?: string
  /** Where the focus goes first: the first control, or the content itself where keys answer it. */
  focus?: 'control' | 'content'
}

const popupPlace = {
  centre:
    'top-[max(1rem,12vh)] left-1/2 max-h-[76vh] w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 rounded-lg border data-starting-style:opacity-0 data-ending-style:opacity-0',
  side: 'inset-y-0 right-0 w-[min(44rem,100vw)] border-l data-starting-style:translate-x-6 data-starting-style:opacity-0 data-ending-style:translate-x-6 data-ending-style:opacity-0',
}

export function Dialog(props: DialogProps) {
  const {
    title,
    description,
    children,
    footer,
    trigger,
    open,
    onOpenChange,
    place = 'centre',
    className,
    focus = 'control',
  } = props
  const content = useRef<HTMLDivElement>(null)
  return (
    <BaseDialog.Root open={open} onOpenChange={next => onOpenChange?.(next)}>
      {trigger ? <BaseDialog.Trigger render={trigger} /> : null}
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-shade transition-opacity duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0" />
        <BaseDialog.Popup
          initialFocus={focus === 'content' ? content : undefined}
          className={clsx(
            'fixed z-50 flex flex-col border-rule bg-raised text-ink shadow-lift outline-hidden transition-[opacity,transform] duration-150',
            popupPlace[place],
            className,
          )}
        >
          <div className="flex items-start gap-4 border-b border-hairline px-6 pt-5 pb-4">
            <div className="min-w-0 flex-1">
              <BaseDialog.Title className="text-base font-semibold">{title}</BaseDialog.Title>
              {description ? (
                <BaseDialog.Description className="mt-1 text-sm text-ink-2">
                  {description}
                </BaseDialog.Description>
              ) : null}
            </div>
            <BaseDialog.Close
              aria-label="Close"
              className={clsx(buttonStyles({ variant: 'ghost', size: 'icon' }), '-mr-2')}
            >
              <X className="size-4" aria-hidden="true" />
            </BaseDialog.Close>
          </div>
          <div
            ref={content}
            tabIndex={focus === 'content' ? -1 : undefined}
            className="min-h-0 flex-1 overflow-y-auto px-6 py-4 outline-hidden"
          >
            {children}
          </div>
          {footer ? (
            <div className="flex justify-end gap-2 border-t border-hairline px-6 py-3">{footer}</div>
          ) : null}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
