'use client'

import { useQuery } from '@tanstack/react-query'
import { leadFilterQuery } from '@/components/lead/lead-queries'
import { Chip } from '@/components/ui/chip'
import { Select } from '@/components/ui/select'
import type { RoutingView } from '@/lib/contracts/routing'
import { groupLabel } from '@/lib/domain/format/group-label'
import { ROUTES } from '@/lib/domain/handoff/fact'

type Condition = RoutingView['rules'][number]['when']
type Field = keyof Condition

const LABELS: Record<Field, string> = {
  country: 'Country',
  segment: 'Segment',
  route: 'Route',
  source: 'Source',
}
const FIELDS = ['country', 'segment', 'route', 'source'] as const

type RuleConditionProps = {
  name: string
  value: Condition
  disabled: boolean
  onChange: (condition: Condition) => void
}

/** What a rule matches: any of the values of each field that names some. */
export function RuleCondition({ name, value, disabled, onChange }: RuleConditionProps) {
  const { data } = useQuery(leadFilterQuery)
  const known: Record<Field, readonly string[]> = {
    country: data?.countries ?? [],
    segment: data?.segments ?? [],
    source: data?.sources ?? [],
    route: ROUTES,
  }
  const isAny = FIELDS.every(field => value[field].length === 0)
  return (
    <div className="flex flex-wrap items-center gap-2">
      {isAny ? <span className="text-sm text-ink-3">Matches every handoff</span> : null}
      {FIELDS.flatMap(field =>
        value[field].map(each =>
          disabled ? (
            <span key={`${field} ${each}`} className="text-sm">
              <span className="text-ink-3">{LABELS[field]}</span> {groupLabel(field, each)}
            </span>
          ) : (
            <Chip
              key={`${field} ${each}`}
              label={LABELS[field]}
              value={groupLabel(field, each)}
              onRemove={() => onChange({ ...value, [field]: value[field].filter(other => other !== each) })}
            />
          ),
        ),
      )}
      {disabled
        ? null
        : FIELDS.map(field => {
            const options = known[field]
              .filter(each => !value[field].includes(each))
              .map(each => ({ value: each, label: groupLabel(field, each) }))
            return options.length === 0 ? null : (
              <Select
                key={field}
                label={`${name}: add ${LABELS[field].toLowerCase()}`}
                placeholder={`Add ${LABELS[field].toLowerCase()}`}
                options={options}
                value={null}
                onValueChange={chosen => onChange({ ...value, [field]: [...value[field], chosen] })}
              />
            )
          })}
    </div>
  )
}
