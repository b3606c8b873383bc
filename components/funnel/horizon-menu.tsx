'use client'

import { Button } from '@/components/ui/button'
import { Menu, MenuChoice } from '@/components/ui/menu'
import type { Reporting } from '@/lib/contracts/reporting'

const DAYS = [14, 30, 60, 90, 120, 180, 365]

type HorizonMenuProps = {
  value: number | null
  reporting: Reporting
  onChoose: (days: number | null) => void
}

/** How many days every cohort is given before it is judged. */
export function HorizonMenu({ value, reporting, onChoose }: HorizonMenuProps) {
  const { mql_to_sql: sql, mql_to_won: won } = reporting.horizons
  const own = {
    value: 'own',
    label: 'The usual time',
    hint: `SQL ${sql ?? 30} days, won ${won ?? 90}; the stages share the longer`,
  }
  const chosen = value !== null && !DAYS.includes(value) ? [...DAYS, value].sort((a, b) => a - b) : DAYS
  const options = [own, ...chosen.map(days => ({ value: String(days), label: `${days} days` }))]
  return (
    <Menu trigger={<Button>{value === null ? 'The usual time' : `${value} days each`}</Button>}>
      <MenuChoice
        options={options}
        value={value === null ? 'own' : String(value)}
        onValueChange={next => onChoose(next === 'own' ? null : Number(next))}
      />
    </Menu>
  )
}
