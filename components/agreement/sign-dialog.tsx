'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import type { ProposalView, Signed } from '@/lib/contracts/agreement'
import type { Side } from '@/lib/contracts/agreement-content'
import { HashText } from './hash-text'
import { useAgreementWrite } from './use-agreement-write'

type SignDialogProps = { proposal: ProposalView; side: Side; asksPassword: boolean }

/** Signs for one's side, after showing once more who one is. */
export function SignDialog({ proposal, side, asksPassword }: SignDialogProps) {
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [password, setPassword] = useState('')
  const [isSure, setSure] = useState(false)
  const write = useAgreementWrite<Signed>()
  const name = side === 'marketing' ? 'Marketing' : 'Sales'
  const show = (next: boolean) => {
    setOpen(next)
    setPassword('')
    setSure(false)
    write.reset()
  }
  const send = () =>
    write.mutate(
      {
        path: `proposals/${proposal.id}/signatures`,
        body: { hash: proposal.hash, ...(asksPassword ? { password } : { confirm: isSure }) },
      },
      {
        onSuccess: signed => {
          show(false)
          toast.add({
            title:
              signed.version === null
                ? `Signed for ${name}`
                : `Version ${signed.version} is signed by both sides`,
          })
        },
      },
    )
  return (
    <Dialog
      open={open}
      onOpenChange={show}
      trigger={<Button variant="primary">Sign for {name}</Button>}
      title={`Sign version ${proposal.n} for ${name}`}
      description="Your name goes under exactly this text. Should anybody change the draft, the signature is void."
      footer={
        <>
          <Button onClick={() => show(false)}>Not yet</Button>
          <Button
            variant="primary"
            type="submit"
            form="sign"
            pending={write.isPending}
            disabled={asksPassword ? password === '' : !isSure}
          >
            Sign
          </Button>
        </>
      }
    >
      <form
        id="sign"
        className="flex flex-col gap-4"
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        {asksPassword ? (
          <Field
            label="Your password"
            description="So that it is you who signs, and not whoever is at your screen."
          >
            <Input
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={event => setPassword(event.currentTarget.value)}
            />
          </Field>
        ) : (
          <Checkbox checked={isSure} onCheckedChange={setSure}>
            It is me, and I sign for {name}
          </Checkbox>
        )}
        {write.error ? <Banner tone="bad">{write.error.message}</Banner> : null}
        <HashText hash={proposal.hash} />
      </form>
    </Dialog>
  )
}
