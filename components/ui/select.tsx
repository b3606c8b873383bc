'use client'

import { Select as BaseSelect } from '@base-ui/react/select'
import { clsx } from 'clsx'
import { Check, ChevronsUpDown } from 'lucide-react'
import { buttonStyles } from './button-styles'
import { popupItemStyles, popupStyles } from './popup-styles'

export type SelectOption<Value extends string> = {
  value: Value
  label: string
  hint?: string
  disabled?: boolean
}

type SelectProps<Value extends string> = {
  options: readonly SelectOption<Value>[]
  value: Value | null
  onValueChange: (value: Value) => void
  /** Spoken name when no Field label is around it. */
  label?: string
  placeholder?: string
  name?: string
  disabled?: boolean
  className?: string
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, value, onValueChange, label, placeholder = 'Choose', name, disabled, className } = props
  return (
    <BaseSelect.Root
      items={options}
      value={value}
      onValueChange={next => next !== null && onValueChange(next)}
      name={name}
      disabled={disabled}
      modal={false}
    >
      <BaseSelect.Trigger
        aria-label={label}
        className={clsx(
          buttonStyles({ variant: 'secondary' }),
          'justify-between! border-control px-2.5 font-normal',
          className,
        )}
      >
        <BaseSelect.Value className="truncate data-placeholder:text-ink-3" placeholder={placeholder} />
        <BaseSelect.Icon className="text-ink-3">
          <ChevronsUpDown className="size-3.5" aria-hidden="true" />
        </BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-hidden">
          <BaseSelect.Popup className={clsx(popupStyles, 'min-w-(--anchor-width) max-w-80')}>
            <BaseSelect.List className="max-h-[min(22rem,var(--available-height))] overflow-y-auto p-1">
              {options.map(option => (
                <BaseSelect.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled}
                  className={clsx(popupItemStyles, 'justify-between gap-4')}
                >
                  <span className="min-w-0">
                    <BaseSelect.ItemText>{option.label}</BaseSelect.ItemText>
                    {option.hint ? <span className="block text-xs text-ink-3">{option.hint}</span> : null}
                  </span>
                  <span className="size-4 shrink-0">
                    <BaseSelect.ItemIndicator>
                      <Check className="size-4" aria-hidden="true" />
                    </BaseSelect.ItemIndicator>
                  </span>
                </BaseSelect.Item>
              ))}
            </BaseSelect.List>
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  )
}
