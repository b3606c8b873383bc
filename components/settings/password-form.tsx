'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { ChangedPassword } from '@/lib/contracts/account'
import { passwordProblem } from '@/lib/domain/member/password-problem'
import { FormInput } from './form-input'
import { sessionQuery } from './queries'
import { useWrite } from './use-write'

const fields = z
  .object({
    current: z.string().min(1, 'Enter the password you have now.'),
    next: z.string(),
    again: z.string(),
  })
  .superRefine(({ next, again }, context) => {
    const problem = passwordProblem(next, [])
    if (problem) context.addIssue({ code: 'custom', path: ['next'], message: problem })
    else if (next !== again)
      context.addIssue({ code: 'custom', path: ['again'], message: 'The two are not the same.' })
  })

const EMPTY = { current: '', next: '', again: '' }

export function PasswordForm() {
  const write = useWrite<ChangedPassword>({
    refresh: [sessionQuery.queryKey],
    done: () => 'Password changed; other devices are signed out',
    quiet: true,
  })
  const form = useForm({ resolver: zodResolver(fields), defaultValues: EMPTY })
  const save = form.handleSubmit(({ current, next }) =>
    write.mutate(
      { method: 'POST', path: '/api/v1/account/password', body: { current, next } },
      { onSuccess: () => form.reset(EMPTY) },
    ),
  )
  return (
    <Section
      id="password"
      title="Password"
      note="Eight characters or more; a few words are better than a few symbols."
    >
      <form noValidate onSubmit={save} className="flex max-w-sm flex-col gap-4">
        <FormInput
          control={form.control}
          name="current"
          label="Current password"
          type="password"
          autoComplete="current-password"
        />
        <FormInput
          control={form.control}
          name="next"
          label="New password"
          type="password"
          autoComplete="new-password"
        />
        <FormInput
          control={form.control}
          name="again"
          label="New password, again"
          type="password"
          autoComplete="new-password"
        />
        {write.error ? <Banner tone="bad">{write.error.message}</Banner> : null}
        <Button type="submit" pending={write.isPending} className="self-start">
          Change password
        </Button>
      </form>
    </Section>
  )
}
