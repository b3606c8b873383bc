'use client'

import { Popover as BasePopover } from '@base-ui/react/popover'
import { clsx } from 'clsx'
import type { ReactElement, ReactNode } from 'react'
import { popupStyles } from './popup-styles'

type PopoverProps = {
  trigger: ReactElement
  title?: ReactNode
  children: ReactNode
  /** Opens on hover and on focus as well as on press: for explanations, never for forms. */
  hover?: boolean
  align?: 'start' | 'center' | 'end'
  open?: boolean
  onOpenChange?: (open: boolean) => void
  className?: string
}

export function Popover({
  trigger,
  title,
  children,
  hover = false,
  align = 'start',
  open,
  onOpenChange,
  className,
}: PopoverProps) {
  return (
    <BasePopover.Root open={open} onOpenChange={next => onOpenChange?.(next)}>
      <BasePopover.Trigger render={trigger} openOnHover={hover} delay={150} />
      <BasePopover.Portal>
        <BasePopover.Positioner sideOffset={6} align={align} collisionPadding={12} className="z-50">
          <BasePopover.Popup
            className={clsx(popupStyles, 'max-w-[min(22rem,calc(100vw-1.5rem))] p-4 text-sm', className)}
          >
            {title ? <BasePopover.Title className="mb-1 font-semibold">{title}</BasePopover.Title> : null}
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  )
}
