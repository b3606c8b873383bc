'use client'

import { type ReactNode, useState } from 'react'
import { Button } from './button'
import type { ButtonLook } from './button-styles'

type CopyButtonProps = ButtonLook & { text: string | (() => string); children: ReactNode }

export function CopyButton({ text, children, ...look }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(typeof text === 'function' ? text() : text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <Button {...look} onClick={copy}>
      <span aria-live="polite">{copied ? 'Copied' : children}</span>
    </Button>
  )
}
