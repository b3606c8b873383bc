'use client'

import { useMutation } from '@tanstack/react-query'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { signIn } from '@/lib/client/sign-in'

export function LoginForm() {
  const attempt = useMutation({
    mutationFn: async (form: FormData) => {
      const text = (name: string) => String(form.get(name) ?? '')
      const refused = await signIn({ provider: 'password', email: text('email'), password: text('password') })
      if (refused) throw new Error(refused)
      // A full load: nothing of whoever was signed in before may stay in memory.
      window.location.assign('/overview')
      await new Promise(() => undefined)
    },
  })
  return (
    <form
      className="flex flex-col gap-4"
      method="post"
      action="/login"
      onSubmit={event => {
        event.preventDefault()
        attempt.mutate(new FormData(event.currentTarget))
      }}
    >
      <Field label="E-mail" name="email">
        <Input type="email" autoComplete="username" required className="h-10" />
      </Field>
      <Field label="Password" name="password">
        <Input type="password" autoComplete="current-password" required className="h-10" />
      </Field>
      {attempt.error ? <Banner tone="bad">{attempt.error.message}</Banner> : null}
      <Button type="submit" variant="primary" size="lg" pending={attempt.isPending}>
        Sign in
      </Button>
    </form>
  )
}
