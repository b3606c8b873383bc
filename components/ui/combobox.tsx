'use client'

import { Combobox as BaseCombobox } from '@base-ui/react/combobox'
import { clsx } from 'clsx'
import { Check, ChevronDown, X } from 'lucide-react'
import { inputStyles } from './input'
import { popupItemStyles, popupStyles } from './popup-styles'

export type ComboboxOption = { value: string; label: string; hint?: string }

type ComboboxProps = {
  options: readonly ComboboxOption[]
  value: string | null
  onValueChange: (value: string | null) => void
  label?: string
  placeholder?: string
  emptyText?: string
  disabled?: boolean
  className?: string
}

/** A select one can type into, for lists longer than a screen (fields of a mapping, time zones). */
export function Combobox(props: ComboboxProps) {
  const {
    options,
    value,
    onValueChange,
    label,
    placeholder,
    emptyText = 'Nothing matches',
    disabled,
    className,
  } = props
  const selected = options.find(option => option.value === value) ?? null
  return (
    <BaseCombobox.Root
      items={options}
      value={selected}
      onValueChange={next => onValueChange(next?.value ?? null)}
      isItemEqualToValue={(a, b) => a.value === b.value}
      disabled={disabled}
      autoHighlight
    >
      <BaseCombobox.InputGroup className={clsx('relative', className)}>
        <BaseCombobox.Input
          aria-label={label}
          placeholder={placeholder}
          className={clsx(inputStyles, 'pr-14')}
        />
        <div className="absolute inset-y-0 right-1 flex items-center text-ink-3">
          <BaseCombobox.Clear
            aria-label="Clear"
            className="flex size-6 items-center justify-center rounded-sm hover:text-ink"
          >
            <X className="size-3.5" aria-hidden="true" />
          </BaseCombobox.Clear>
          <BaseCombobox.Trigger
            aria-label="Show the list"
            className="flex size-6 items-center justify-center rounded-sm hover:text-ink"
          >
            <ChevronDown className="size-3.5" aria-hidden="true" />
          </BaseCombobox.Trigger>
        </div>
      </BaseCombobox.InputGroup>
      <BaseCombobox.Portal>
        <BaseCombobox.Positioner sideOffset={4} className="z-50 outline-hidden">
          <BaseCombobox.Popup
            className={clsx(popupStyles, 'w-(--anchor-width) min-w-48 max-w-(--available-width)')}
          >
            <BaseCombobox.Empty>
              <div className="px-3 py-2 text-sm text-ink-3">{emptyText}</div>
            </BaseCombobox.Empty>
            <BaseCombobox.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto overscroll-contain p-1 outline-hidden data-empty:p-0">
              {(option: ComboboxOption) => (
                <BaseCombobox.Item
                  key={option.value}
                  value={option}
                  className={clsx(popupItemStyles, 'justify-between')}
                >
                  <span className="min-w-0 truncate">
                    {option.label}
                    {option.hint ? <span className="ml-2 text-xs text-ink-3">{option.hint}</span> : null}
                  </span>
                  <BaseCombobox.ItemIndicator>
                    <Check className="size-4" aria-hidden="true" />
                  </BaseCombobox.ItemIndicator>
                </BaseCombobox.Item>
              )}
            </BaseCombobox.List>
          </BaseCombobox.Popup>
        </BaseCombobox.Positioner>
      </BaseCombobox.Portal>
    </BaseCombobox.Root>
  )
}
