'use client'

import { ChevronDown } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Menu, MenuChoice } from '@/components/ui/menu'

type ValueFilterProps<Value extends string> = {
  label: string
  options: readonly { value: Value; label: string }[]
  value: Value | null | undefined
  onChange: (value: Value | null) => void
}

/** A filter that is a menu until it is set, and a chip then. */
export function ValueFilter<Value extends string>({
  label,
  options,
  value,
  onChange,
}: ValueFilterProps<Value>) {
  if (value !== null && value !== undefined) {
    const chosen = options.find(option => option.value === value)?.label ?? value
    return <Chip label={label} value={chosen} onRemove={() => onChange(null)} />
  }
  return (
    <Menu
      trigger={
        <Button disabled={options.length === 0}>
          {label}
          <ChevronDown className="size-3.5 text-ink-3" aria-hidden="true" />
        </Button>
      }
      className="max-h-80"
    >
      <MenuChoice options={options} value={null} onValueChange={onChange} />
    </Menu>
  )
}
