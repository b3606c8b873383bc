'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { useToast } from '@/components/ui/toast'
import { writeJson } from '@/lib/client/request'
import { formatCount } from '@/lib/domain/format/format-count'
import { handoffKeys, routingOptions } from './queue-queries'

type AssigneeMenuProps = { ids: readonly string[]; label: string; onDone?: () => void }

/** Gives handoffs to a member, or to whom the rules say. */
export function AssigneeMenu({ ids, label, onDone }: AssigneeMenuProps) {
  const client = useQueryClient()
  const toast = useToast()
  const [isAsked, setAsked] = useState(false)
  const { data } = useQuery({ ...routingOptions, enabled: isAsked })
  const assign = useMutation({
    mutationFn: (body: { to_member?: string | null; by_rules?: boolean }) =>
      writeJson('/api/v1/queue/assignments', { method: 'POST', body: { ids, ...body } }),
    onSuccess: onDone,
    onError: error => toast.add({ type: 'error', title: 'Not assigned', description: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: handoffKeys.all }),
  })
  return (
    <Menu
      trigger={
        <Button
          size="sm"
          pending={assign.isPending}
          onPointerEnter={() => setAsked(true)}
          onFocus={() => setAsked(true)}
        >
          {label}
          <ChevronDown className="size-3.5 text-ink-3" aria-hidden="true" />
        </Button>
      }
    >
      {data?.people.map(person => (
        <MenuItem key={person.id} onClick={() => assign.mutate({ to_member: person.id })}>
          <span className="flex-1">{person.name}</span>
          <span className="text-xs text-ink-3">
            {person.absence ? 'Out of office' : `${formatCount(person.waiting)} waiting`}
          </span>
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem onClick={() => assign.mutate({ by_rules: true })}>By the rules</MenuItem>
      <MenuItem onClick={() => assign.mutate({ to_member: null })}>Nobody</MenuItem>
    </Menu>
  )
}
