'use client'

import type { ListName } from '@/lib/collaboration/draft-layout'
import { useReading } from './reading'

/** What keeps this clause from being proposed. */
export function EntryProblem({ list, id }: { list: ListName; id: string }) {
  const { problems } = useReading()
  const own = problems.get(`${list}/${id}`) ?? []
  if (own.length === 0) return null
  return (
    <ul className="mt-1 pl-2 text-xs text-bad">
      {own.map(message => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  )
}
