'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Route } from 'next'
import { useDeferredValue } from 'react'
import { readJson } from '@/lib/client/request'

type Found = { id: string; name: string | null; email: string | null; company: string | null }

/** Leads whose name, company or e-mail begins with what was typed; nothing before the second letter. */
export function useLeadSearch(text: string, enabled: boolean) {
  const wanted = useDeferredValue(text.trim())
  const { data } = useQuery({
    queryKey: ['leads', 'search', wanted],
    queryFn: ({ signal }) =>
      readJson<{ leads: Found[] }>(`/api/v1/leads?${new URLSearchParams({ q: wanted, limit: '6' })}`, signal),
    enabled: enabled && wanted.length >= 2,
    placeholderData: keepPreviousData,
  })
  if (wanted.length < 2) return []
  return (data?.leads ?? []).map(lead => ({
    value: lead.id,
    label: lead.name ?? lead.email ?? 'Lead without a name',
    hint: lead.company ?? '',
    href: `/leads/${lead.id}` as Route,
  }))
}
