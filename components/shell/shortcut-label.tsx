'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined
const isApple = () => /mac|iphone|ipad/i.test(navigator.userAgent)

/** The palette's key as this machine's keyboard has it. */
export function ShortcutLabel() {
  return useSyncExternalStore(never, isApple, () => false) ? '⌘K' : 'Ctrl K'
}
