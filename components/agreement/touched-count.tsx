'use client'

import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { entryContent } from '@/lib/collaboration/draft-content'
import { LIST_NAMES, type ListName } from '@/lib/collaboration/draft-layout'
import type { Entry } from '@/lib/collaboration/entry'
import { useDocument, useDraft } from './draft-context'
import { touchedQuery } from './queries'

const ASKED: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  fit_rules: ['field', 'operator', 'value'],
  gates: ['field', 'operator', 'value'],
  behaviour_rules: ['event', 'conditions'],
}

/** How many leads a rule touches, asked again whenever what it asks for changes. */
export function TouchedCount({ list, id }: { list: ListName; id: string }) {
  const { canEdit } = useDraft()
  const rule = useDocument(({ doc }) => {
    const entry = doc.getMap(list).get(id) as Entry | undefined
    if (!entry || !LIST_NAMES.includes(list)) return ''
    const content = entryContent(list, id, entry)
    const asked = Object.fromEntries((ASKED[list] ?? []).map(field => [field, content[field]]))
    return JSON.stringify({ id: 'x', name: 'x', points: 0, ...asked })
  })
  const deferred = useDeferredValue(rule)
  const { data, isError } = useQuery({ ...touchedQuery(deferred), enabled: canEdit && deferred !== '' })
  if (!canEdit || isError || !data) return null
  if (data.leads === null) return null
  const words = list === 'gates' ? 'pass' : 'leads'
  const share = data.of === 0 ? '' : ` · ${Math.round((data.leads / data.of) * 100)} %`
  return (
    <span
      className="text-xs whitespace-nowrap text-ink-3"
      title={`Of the ${data.of.toLocaleString('en')} newest leads`}
    >
      {data.leads.toLocaleString('en')} {words}
      {share}
    </span>
  )
}
