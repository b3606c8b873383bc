'use client'

import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import type { ListName } from '@/lib/collaboration/draft-layout'
import { CommentButton } from './comment-button'
import { useSlot } from './draft-context'
import { EntryMenu } from './entry-menu'
import { EntryProblem } from './entry-problem'

type EntryRowProps = {
  list: ListName
  id: string
  label: string
  head: ReactNode
  aside?: ReactNode
  children?: ReactNode
}

/** One clause of a list: its name and worth, what it says, what is wrong with it, what is said on it. */
export function EntryRow({ list, id, label, head, aside, children }: EntryRowProps) {
  const [off] = useSlot({ list, id, field: 'off' })
  return (
    <li
      id={`${list}/${id}`}
      className={clsx('group scroll-mt-24 border-b border-hairline py-2', off === true && 'opacity-60')}
    >
      <div className="flex items-center gap-2 max-sm:flex-wrap">
        <div className="flex min-w-0 flex-1 items-center gap-2 max-sm:basis-full">{head}</div>
        {off === true ? <Badge>Off</Badge> : null}
        <div className="flex items-center gap-1.5">
          {aside}
          <CommentButton anchor={`${list}/${id}`} label={label} />
          <EntryMenu list={list} id={id} label={label} />
        </div>
      </div>
      {children ? <div className="mt-1.5 pl-2">{children}</div> : null}
      <EntryProblem list={list} id={id} />
    </li>
  )
}
