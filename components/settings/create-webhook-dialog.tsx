'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { Banner } from '@/components/ui/banner'
import { type CreateWebhookInput, createWebhookInput, type WebhookWithSecret } from '@/lib/contracts/webhook'
import { WEBHOOK_EVENTS } from '@/lib/domain/notification/kinds'
import { EventChoice } from './event-choice'
import { FormInput } from './form-input'
import { OnceDialog } from './once-dialog'
import { ShownOnce } from './shown-once'
import { useWrite } from './use-write'
import { webhookQuery } from './webhook-queries'

const FORM = 'create-webhook'
const EMPTY = { url: '', events: [...WEBHOOK_EVENTS] }

export function CreateWebhookDialog() {
  const [open, setOpen] = useState(false)
  const write = useWrite<WebhookWithSecret>({ refresh: [webhookQuery.queryKey], quiet: true })
  const form = useForm<z.input<typeof createWebhookInput>, unknown, CreateWebhookInput>({
    resolver: zodResolver(createWebhookInput),
    defaultValues: EMPTY,
  })
  const show = (next: boolean) => {
    setOpen(next)
    if (!next) {
      write.reset()
      form.reset(EMPTY)
    }
  }
  const made = write.data
  return (
    <OnceDialog
      open={open}
      onOpenChange={show}
      opens="Add endpoint"
      title={made ? 'Endpoint added' : 'Add endpoint'}
      sends="Add endpoint"
      form={FORM}
      pending={write.isPending}
      secret={
        made ? (
          <ShownOnce label="Signing secret" secret={made.secret}>
            With it the receiver checks that a message comes from here. It is not shown again; if it is lost,
            make a new one.
          </ShownOnce>
        ) : null
      }
    >
      <form
        id={FORM}
        noValidate
        className="flex flex-col gap-5"
        onSubmit={form.handleSubmit(body => write.mutate({ method: 'POST', path: '/api/v1/webhooks', body }))}
      >
        <FormInput
          control={form.control}
          name="url"
          label="Address"
          description="It begins with https:// and is reachable from the internet."
          autoComplete="off"
          inputMode="url"
        />
        <Controller
          control={form.control}
          name="events"
          render={({ field, fieldState }) => (
            <EventChoice
              value={field.value}
              onValueChange={field.onChange}
              error={fieldState.error?.message}
            />
          )}
        />
        {write.error ? <Banner tone="bad">{write.error.message}</Banner> : null}
      </form>
    </OnceDialog>
  )
}
