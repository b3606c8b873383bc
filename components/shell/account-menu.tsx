'use client'

import { ChevronsUpDown } from 'lucide-react'
import { Menu, MenuItem, MenuLink, MenuSection, MenuSeparator } from '@/components/ui/menu'
import { signOut } from '@/lib/client/sign-out'
import { ThemeChoice } from './theme-choice'
import type { Viewer } from './viewer'

export function AccountMenu({ viewer, compact = false }: { viewer: Viewer; compact?: boolean }) {
  const trigger = (
    <button
      type="button"
      className="touch-target ring-inset-focus flex min-w-0 items-center gap-2.5 rounded-md px-2 py-1.5 text-left hover:bg-sunken data-popup-open:bg-sunken"
    >
      {compact ? <span className="sr-only">Account of {viewer.name}</span> : null}
      <Initials name={viewer.name} />
      {compact ? null : (
        <>
          <span className="min-w-0 flex-1">
            <span className="block truncate text-sm font-medium">{viewer.name}</span>
            <span className="block truncate text-xs text-ink-3">{viewer.roleLabel}</span>
          </span>
          <ChevronsUpDown className="size-3.5 shrink-0 text-ink-3" aria-hidden="true" />
        </>
      )}
    </button>
  )
  return (
    <Menu
      trigger={trigger}
      side={compact ? 'bottom' : 'top'}
      align={compact ? 'end' : 'start'}
      className="w-52"
    >
      <MenuSection label="Theme">
        <ThemeChoice />
      </MenuSection>
      <MenuSeparator />
      <MenuLink href="/settings">Settings</MenuLink>
      <MenuItem onClick={() => void signOut()}>Sign out</MenuItem>
    </Menu>
  )
}

function Initials({ name }: { name: string }) {
  const letters = name
    .split(/\s+/)
    .map(word => word[0] ?? '')
    .filter((_, i, all) => i === 0 || i === all.length - 1)
    .join('')
  return (
    <span
      aria-hidden="true"
      // Drawn, not written: letters are no label that the button's name would have to begin with.
      data-letters={letters}
      className="flex size-7 shrink-0 items-center justify-center rounded-full border border-rule text-xs font-medium text-ink-2 uppercase before:content-[attr(data-letters)]"
    />
  )
}
