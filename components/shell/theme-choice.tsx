'use client'

import { useTheme } from 'next-themes'
import { MenuChoice } from '@/components/ui/menu'

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

export function ThemeChoice() {
  const { theme = 'system', setTheme } = useTheme()
  const value = themes.find(each => each.value === theme)?.value ?? 'system'
  return <MenuChoice options={themes} value={value} onValueChange={setTheme} />
}
