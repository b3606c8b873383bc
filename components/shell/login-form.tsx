'use client'

import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useSignIn } from './use-sign-in'

export function LoginForm() {
  const { attempt, pending, refused } = useSignIn()
  return (
    <form
      className="flex flex-col gap-4"
      method="post"
      action="/login"
      onSubmit={event => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        const text = (name: string) => String(form.get(name) ?? '')
        void attempt({ provider: 'password', email: text('email'), password: text('password') })
      }}
    >
      <Field label="E-mail" name="email">
        <Input type="email" autoComplete="username" required className="h-10" />
      </Field>
      <Field label="Password" name="password">
        <Input type="password" autoComplete="current-password" required className="h-10" />
      </Field>
      {refused ? <Banner tone="bad">{refused}</Banner> : null}
      <Button type="submit" variant="primary" size="lg" pending={pending !== null}>
        Sign in
      </Button>
    </form>
  )
}
