import { clsx } from 'clsx'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonStyles } from './button-styles'

/** Looks like a button, is a link: opens in a new tab, can be copied. */
export function LinkButton({ variant, size, className, ...rest }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link {...rest} className={clsx(buttonStyles({ variant, size }), className)} />
}
