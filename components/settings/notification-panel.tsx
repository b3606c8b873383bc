'use client'

import { useQuery } from '@tanstack/react-query'
import { preferenceQuery } from '@/components/notification/notification-queries'
import { Banner } from '@/components/ui/banner'
import { Section } from '@/components/ui/section'
import { Switch } from '@/components/ui/switch'
import type { PreferenceInput, PreferenceView } from '@/lib/contracts/notification'
import { useWrite } from './use-write'

/** How the person is told, from now on. */
export function NotificationPanel({ initial }: { initial: PreferenceView }) {
  const { data } = useQuery({ ...preferenceQuery, initialData: initial })
  const write = useWrite({ refresh: [preferenceQuery.queryKey], done: () => 'Saved' })
  const save = (change: Partial<PreferenceInput>) =>
    write.mutate({
      method: 'PUT',
      path: '/api/v1/notifications/preferences',
      body: { in_app: data.in_app, email: data.email, ...change },
    })
  return (
    <Section
      id="notifications"
      title="How you are told"
      note="Before a promise to a lead of yours runs out, when one was broken, and when one that concerns your role stays broken."
      className="border-t-0 pt-0"
    >
      <div className="flex max-w-prose flex-col gap-5">
        <div>
          <Switch checked={data.in_app} onCheckedChange={in_app => save({ in_app })}>
            In the app
          </Switch>
          <p className="mt-1 pl-10 text-xs text-ink-3">The bell beside the name of the workspace.</p>
        </div>
        <div>
          <Switch
            checked={data.email && data.email_available}
            disabled={!data.email_available}
            onCheckedChange={email => save({ email })}
          >
            By e-mail
          </Switch>
          <p className="mt-1 pl-10 text-xs text-ink-3">
            {data.email_available
              ? 'To the address you sign in with, one message for each.'
              : 'Off for everybody: no mail server is set up here.'}
          </p>
        </div>
        {data.in_app || (data.email && data.email_available) ? null : (
          <Banner tone="warn">You are not told at all. Promises run out without a word to you.</Banner>
        )}
      </div>
    </Section>
  )
}
