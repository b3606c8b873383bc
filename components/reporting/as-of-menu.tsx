'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Popover } from '@/components/ui/popover'
import { formatDay } from '@/lib/domain/format/format-day'

type AsOfMenuProps = { value: string | null; onChoose: (day: string | null) => void }

/** Looks at everything as it was known on a day: nothing after it is read. */
export function AsOfMenu({ value, onChoose }: AsOfMenuProps) {
  const [open, setOpen] = useState(false)
  const choose = (day: string | null) => {
    onChoose(day)
    setOpen(false)
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{value ? `As of ${formatDay(value)}` : 'As of now'}</Button>}
      title="As of"
      className="w-72"
    >
      <p className="text-ink-2">
        Everything as it stood at the end of a day. Nothing that happened later is read.
      </p>
      <form
        className="mt-3 flex gap-2"
        onSubmit={event => {
          event.preventDefault()
          choose(String(new FormData(event.currentTarget).get('as_of')) || null)
        }}
      >
        <Input type="date" name="as_of" aria-label="Day" defaultValue={value?.slice(0, 10) ?? ''} />
        <Button type="submit">Show</Button>
      </form>
      {value ? (
        <Button variant="ghost" size="sm" className="mt-2 -ml-2" onClick={() => choose(null)}>
          Back to now
        </Button>
      ) : null}
    </Popover>
  )
}
