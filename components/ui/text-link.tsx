import { clsx } from 'clsx'
import Link from 'next/link'
import type { ComponentProps } from 'react'

export const textLinkStyles =
  'underline decoration-rule decoration-1 underline-offset-3 transition-colors duration-100 hover:decoration-ink'

export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link {...rest} className={clsx(textLinkStyles, className)} />
}
