'use client'

import { useQuery } from '@tanstack/react-query'
import { fieldLabel } from '@/lib/domain/agreement/say-condition'
import { LEAD_FIELDS } from '@/lib/domain/criteria/lead-field'
import { useDraft } from './draft-context'
import { vocabularyQuery } from './queries'

/** What rules can be about, as the data has it; the fields every workspace has while it loads. */
export function useVocabulary() {
  const { canEdit } = useDraft()
  const { data } = useQuery({ ...vocabularyQuery, enabled: canEdit })
  const known = new Map(data?.fields.map(each => [each.field, each]) ?? [])
  const names = [...new Set([...Object.keys(LEAD_FIELDS), ...known.keys()])]
  return {
    fields: names.map(field => {
      const leads = known.get(field)?.leads
      return {
        value: field,
        label: fieldLabel(field),
        hint: data ? (leads ? `known of ${leads.toLocaleString('en')} leads` : 'known of none') : undefined,
      }
    }),
    valuesOf: (field: unknown) => (typeof field === 'string' ? (known.get(field)?.values ?? []) : []),
    events: (data?.events ?? []).map(({ type, leads }) => ({
      value: type,
      label: type,
      hint: `${leads.toLocaleString('en')} leads`,
      leads,
    })),
    propertiesOf: (event: unknown) => data?.events.find(each => each.type === event)?.properties ?? [],
  }
}
