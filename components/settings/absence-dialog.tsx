'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RoutingMember } from '@/lib/contracts/routing'
import { dayOf } from '@/lib/domain/format/format-instant'
import { edgeOfDay, shiftDay } from '@/lib/domain/time/edge'
import { routingQuery } from './routing-queries'
import { useWrite } from './use-write'

type AbsenceDialogProps = { person: RoutingMember; people: readonly RoutingMember[]; timeZone: string }

const NOBODY = 'nobody'

/** Days somebody is away, both whole, in the workspace's zone. */
export function AbsenceDialog({ person, people, timeZone }: AbsenceDialogProps) {
  const [open, setOpen] = useState(false)
  const { absence } = person
  const [first, setFirst] = useState('')
  const [last, setLast] = useState('')
  const [cover, setCover] = useState(NOBODY)
  const write = useWrite({
    refresh: [routingQuery.queryKey],
    done: () => `${person.name} is noted as out of office`,
    quiet: true,
  })
  const show = (next: boolean) => {
    setOpen(next)
    write.reset()
    if (!next) return
    const today = dayOf(new Date().toISOString(), timeZone)
    setFirst(absence ? dayOf(absence.starts_at, timeZone) : today)
    setLast(absence ? dayOf(new Date(Date.parse(absence.ends_at) - 1).toISOString(), timeZone) : today)
    setCover(absence?.cover_id ?? NOBODY)
  }
  const options = [
    { value: NOBODY, label: 'Nobody' },
    ...people.filter(({ id }) => id !== person.id).map(({ id, name }) => ({ value: id, label: name })),
  ]
  const isWhole = first !== '' && last !== '' && last >= first
  const save = () =>
    write.mutate(
      {
        method: 'PUT',
        path: `/api/v1/absences/${person.id}`,
        body: {
          starts_at: new Date(edgeOfDay(first, timeZone).ms).toISOString(),
          ends_at: new Date(edgeOfDay(shiftDay(last, 1), timeZone).ms).toISOString(),
          cover_id: cover === NOBODY ? null : cover,
        },
      },
      { onSuccess: () => setOpen(false) },
    )
  return (
    <Dialog
      open={open}
      onOpenChange={show}
      trigger={
        <Button size="sm" variant="ghost">
          {absence ? 'Change' : 'Set away'}
          <span className="sr-only"> {person.name}</span>
        </Button>
      }
      title={`${person.name} is out of office`}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button variant="primary" disabled={!isWhole} pending={write.isPending} onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="grid grid-cols-2 gap-4">
          <Field label="First day">
            <Input type="date" value={first} onChange={event => setFirst(event.target.value)} />
          </Field>
          <Field label="Last day" error={first && last && last < first ? 'Is before the first day' : null}>
            <Input type="date" value={last} onChange={event => setLast(event.target.value)} />
          </Field>
        </div>
        <Field label="Covered by" description="Takes what only this member would get.">
          <Select options={options} value={cover} onValueChange={setCover} />
        </Field>
        {write.error ? <Banner tone="bad">{write.error.message}</Banner> : null}
      </div>
    </Dialog>
  )
}
