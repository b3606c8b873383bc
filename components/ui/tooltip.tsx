'use client'

import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip'
import { clsx } from 'clsx'
import type { ReactElement, ReactNode } from 'react'
import { popupStyles } from './popup-styles'

type TooltipProps = { content: ReactNode; children: ReactElement; side?: 'top' | 'bottom' | 'left' | 'right' }

/** Names a control for those who see it. The control still needs its own accessible name. */
export function Tooltip({ content, children, side = 'top' }: TooltipProps) {
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={children} delay={400} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner side={side} sideOffset={6} className="z-50">
          <BaseTooltip.Popup className={clsx(popupStyles, 'max-w-72 px-2.5 py-1.5 text-xs')}>
            {content}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  )
}
