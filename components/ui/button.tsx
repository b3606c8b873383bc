'use client'

import { Button as BaseButton } from '@base-ui/react/button'
import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonStyles } from './button-styles'
import { Spinner } from './spinner'

type ButtonProps = Omit<ComponentProps<typeof BaseButton>, 'className'> &
  ButtonLook & {
    className?: string
    /** Work is under way: the button keeps its width and its focus, and does nothing more. */
    pending?: boolean
  }

export function Button({
  variant,
  size,
  pending = false,
  disabled,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <BaseButton
      {...rest}
      disabled={disabled || pending}
      focusableWhenDisabled={pending}
      aria-busy={pending || undefined}
      className={clsx(buttonStyles({ variant, size }), className)}
    >
      {pending ? <Spinner /> : null}
      {children}
    </BaseButton>
  )
}
