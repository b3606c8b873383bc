'use client'

import { Check, Clock, Ellipsis, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { Menu, MenuItem } from '@/components/ui/menu'
import type { KeyCommand } from './key-command'

type AnswerBarProps = { onCommand: (command: KeyCommand) => void; isDisabled: boolean }

/** The answers, beside the packet on a large screen and under the thumb on a small one. */
export function AnswerBar({ onCommand, isDisabled }: AnswerBarProps) {
  const button = (command: KeyCommand, key: string, label: string, icon: ReactNode, isPrimary = false) => (
    <Button
      variant={isPrimary ? 'primary' : 'secondary'}
      className="max-lg:h-12! max-lg:min-w-0 max-lg:flex-auto max-lg:px-1.5"
      disabled={isDisabled}
      onClick={() => onCommand(command)}
    >
      {icon}
      {label}
      <span aria-hidden="true" className="max-lg:hidden">
        <Kbd>{key}</Kbd>
      </span>
    </Button>
  )
  return (
    <div
      role="toolbar"
      aria-label="Answer"
      className="flex items-center gap-2 border-hairline bg-paper max-lg:fixed max-lg:inset-x-0 max-lg:bottom-14 max-lg:z-20 max-lg:border-t max-lg:px-3 max-lg:py-2 max-lg:max-md:mb-[env(safe-area-inset-bottom)] max-lg:md:bottom-0 lg:mb-4 lg:flex-wrap lg:gap-1.5 lg:border-y lg:py-2"
    >
      {button(
        'accept',
        '1',
        'Accept',
        <Check className="size-4 shrink-0 lg:hidden max-[23rem]:hidden" aria-hidden="true" />,
        true,
      )}
      {button(
        'reject',
        '3',
        'Send back',
        <Undo2 className="size-4 shrink-0 lg:hidden max-[23rem]:hidden" aria-hidden="true" />,
      )}
      {button(
        'recycle',
        'H',
        'Recycle',
        <Clock className="size-4 shrink-0 lg:hidden max-[23rem]:hidden" aria-hidden="true" />,
      )}
      <span className="contents max-lg:hidden">
        {button('merge', '2', 'Duplicate', null)}
        {button('reroute', 'R', 'Reroute', null)}
        {button('enrich', 'E', 'Enrich', null)}
      </span>
      <span className="lg:hidden">
        <Menu
          align="end"
          side="top"
          trigger={
            <Button size="icon" className="max-lg:size-12!" aria-label="More answers" disabled={isDisabled}>
              <Ellipsis className="size-4" aria-hidden="true" />
            </Button>
          }
        >
          <MenuItem onClick={() => onCommand('next')}>Skip to the next</MenuItem>
          <MenuItem onClick={() => onCommand('previous')}>Back to the one before</MenuItem>
          <MenuItem onClick={() => onCommand('merge')}>Merge a duplicate</MenuItem>
          <MenuItem onClick={() => onCommand('reroute')}>Reroute to somebody else</MenuItem>
          <MenuItem onClick={() => onCommand('enrich')}>Send back to enrich</MenuItem>
        </Menu>
      </span>
    </div>
  )
}
