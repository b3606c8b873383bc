'use client'

import { CopyButton } from '@/components/ui/copy-button'

/** The URL is the state, so the address is all there is to share. Days are pinned, so that it shows the same later. */
export function CopyLink({ pin }: { pin: Record<string, string | null> }) {
  const address = () => {
    const url = new URL(window.location.href)
    for (const [name, value] of Object.entries(pin)) {
      if (value === null) url.searchParams.delete(name)
      else url.searchParams.set(name, value)
    }
    return url.toString()
  }
  return <CopyButton text={address}>Copy link</CopyButton>
}
