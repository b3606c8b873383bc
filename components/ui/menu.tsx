'use client'

import { Menu as BaseMenu } from '@base-ui/react/menu'
import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import Link from 'next/link'
import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { popupItemStyles, popupStyles } from './popup-styles'

type MenuProps = {
  /** The button that opens it, e.g. `<Button>Actions</Button>`. */
  trigger: ReactElement
  children: ReactNode
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'bottom' | 'right' | 'left'
  className?: string
}

export function Menu({ trigger, children, align = 'start', side = 'bottom', className }: MenuProps) {
  return (
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner sideOffset={4} align={align} side={side} className="z-50 outline-hidden">
          <BaseMenu.Popup
            className={clsx(
              popupStyles,
              'max-h-(--available-height) min-w-48 overflow-y-auto p-1',
              className,
            )}
          >
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}

type MenuItemProps = {
  onClick?: () => void
  disabled?: boolean
  tone?: 'plain' | 'danger'
  children: ReactNode
}

export function MenuItem({ tone = 'plain', ...rest }: MenuItemProps) {
  return <BaseMenu.Item {...rest} className={clsx(popupItemStyles, tone === 'danger' && 'text-bad')} />
}

export function MenuLink({ children, ...rest }: ComponentProps<typeof Link>) {
  return (
    <BaseMenu.LinkItem render={<Link {...rest} />} className={popupItemStyles}>
      {children}
    </BaseMenu.LinkItem>
  )
}

type MenuChoiceProps<Value extends string> = {
  options: readonly { value: Value; label: string; hint?: string }[]
  value: Value | null
  onValueChange: (value: Value) => void
}

/** One of several, checked in place. */
export function MenuChoice<Value extends string>({ options, value, onValueChange }: MenuChoiceProps<Value>) {
  return (
    <BaseMenu.RadioGroup value={value} onValueChange={onValueChange}>
      {options.map(option => (
        <BaseMenu.RadioItem
          key={option.value}
          value={option.value}
          closeOnClick
          className={clsx(popupItemStyles, 'justify-between gap-6')}
        >
          <span className="min-w-0">
            {option.label}
            {option.hint ? <span className="block text-xs text-ink-3">{option.hint}</span> : null}
          </span>
          <span className="size-4 shrink-0">
            <BaseMenu.RadioItemIndicator>
              <Check className="size-4" aria-hidden="true" />
            </BaseMenu.RadioItemIndicator>
          </span>
        </BaseMenu.RadioItem>
      ))}
    </BaseMenu.RadioGroup>
  )
}

export function MenuSection({ label, children }: { label: string; children: ReactNode }) {
  return (
    <BaseMenu.Group>
      <BaseMenu.GroupLabel className="px-2 pt-2 pb-1 text-xs text-ink-3">{label}</BaseMenu.GroupLabel>
      {children}
    </BaseMenu.Group>
  )
}

export function MenuSeparator() {
  return <BaseMenu.Separator className="my-1 h-px bg-hairline" />
}
