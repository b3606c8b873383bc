'use client'

import { Button } from '@/components/ui/button'
import { Menu, MenuChoice } from '@/components/ui/menu'
import type { Comparison } from '@/lib/domain/metrics/ids'

export const COMPARISON_LABELS: Record<Comparison, string> = {
  previous: 'the period before',
  year_ago: 'a year earlier',
  none: 'nothing',
}

const options = (['previous', 'year_ago', 'none'] as const).map(value => ({
  value,
  label: `Against ${COMPARISON_LABELS[value]}`,
}))

type CompareMenuProps = { value: Comparison; onChoose: (value: Comparison) => void; disabled?: boolean }

export function CompareMenu({ value, onChoose, disabled }: CompareMenuProps) {
  return (
    <Menu trigger={<Button disabled={disabled}>Against {COMPARISON_LABELS[value]}</Button>}>
      <MenuChoice options={options} value={value} onValueChange={onChoose} />
    </Menu>
  )
}
