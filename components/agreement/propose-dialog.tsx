'use client'

import { useQuery } from '@tanstack/react-query'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { ProposalView } from '@/lib/contracts/agreement'
import { canonicalJson } from '@/lib/domain/agreement/canonical-json'
import { useSession } from './draft-context'
import { agreementQuery } from './queries'
import { useReading } from './reading'
import { useAgreementWrite } from './use-agreement-write'

/** Puts the draft before both sides: a title, why, and from when. */
export function ProposeDialog() {
  const router = useRouter()
  const { refusals, changes, content } = useReading()
  const status = useSession(session => session.status)
  const [open, setOpen] = useState(false)
  const [title, setTitle] = useState('')
  const [why, setWhy] = useState('')
  const [day, setDay] = useState('')
  // Read again while the dialog is open: what is proposed is what one reads here, named by its hash.
  const { data, refetch } = useQuery({
    ...agreementQuery,
    enabled: open,
    staleTime: 0,
    refetchInterval: open ? 1_000 : false,
  })
  const write = useAgreementWrite<ProposalView>()
  const show = (next: boolean) => {
    setOpen(next)
    write.reset()
    if (next) void refetch()
  }
  const send = () => {
    const from = day === '' ? null : new Date(`${day}T00:00`).toISOString()
    // By its promise: the dialog goes as soon as there is a proposal, and its own callbacks with it.
    write
      .mutateAsync({
        path: 'proposals',
        body: { title, why, hash: data?.draft.hash ?? '', effective_at: from },
      })
      .then(proposal => router.push(`/agreement/proposals/${proposal.id}` as Route))
      .catch(() => void refetch())
  }
  const lines = changes.map(change => change.text)
  // What was typed a moment ago may not have reached the server yet.
  const isSame = data?.draft.hash != null && canonicalJson(data.draft.content) === canonicalJson(content)
  return (
    <Dialog
      open={open}
      onOpenChange={show}
      trigger={
        <Button variant="primary" disabled={status === 'offline' || status === 'connecting'}>
          Propose
        </Button>
      }
      title="Propose this draft"
      description="Both sides then sign exactly what it says now. Any edit afterwards voids the proposal."
      className="w-[min(40rem,calc(100vw-2rem))]!"
      footer={
        <>
          <Button onClick={() => show(false)}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form="propose"
            pending={write.isPending}
            disabled={refusals.length > 0 || !isSame}
          >
            Propose to both sides
          </Button>
        </>
      }
    >
      {refusals.length > 0 ? (
        <Banner tone="bad" title="It cannot be proposed yet" className="mb-4">
          <ul>
            {refusals.slice(0, 8).map(({ path, clause, message }) => (
              <li key={path + message}>
                {clause}: {message}
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
      <form
        id="propose"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <Field label="Title">
          <Input
            value={title}
            onChange={event => setTitle(event.currentTarget.value)}
            placeholder="What this version is about"
          />
        </Field>
        <Field label="Why" description="One reads it next year, beside what it changed.">
          <Textarea rows={3} value={why} onChange={event => setWhy(event.currentTarget.value)} />
        </Field>
        <Field label="In force from" description="Empty: as soon as both sides have signed.">
          <Input
            type="date"
            value={day}
            onChange={event => setDay(event.currentTarget.value)}
            className="w-44!"
          />
        </Field>
        {write.error ? <Banner tone="bad">{write.error.message}</Banner> : null}
      </form>
      {lines.length > 0 ? (
        <section aria-label="What changes" className="mt-5 border-t border-hairline pt-4">
          <h3 className="mb-1 font-medium">What changes</h3>
          <ul className="flex flex-col gap-0.5 text-ink-2">
            {lines.map(text => (
              <li key={text} className="wrap-anywhere">
                {text}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Dialog>
  )
}
