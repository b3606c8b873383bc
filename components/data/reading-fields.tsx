'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import {
  DATE_ORDERS,
  IMPORT_KINDS,
  IMPORT_SOURCES,
  type ImportDetection,
  type ImportKind,
} from '@/lib/contracts/import'
import { DATE_ORDER_LABELS, KIND_LABELS, SOURCE_LABELS } from './import-words'
import type { ReadingChoices } from './reading-choices'

type ReadingFieldsProps = {
  detection: ImportDetection
  choices: ReadingChoices
  zones: readonly string[]
  onChoose: (choices: Partial<ReadingChoices>) => void
}

const kinds = IMPORT_KINDS.map(value => ({ value, label: KIND_LABELS[value] }))
const sources = IMPORT_SOURCES.map(value => ({ value, label: SOURCE_LABELS[value] }))
const orders = DATE_ORDERS.map(value => ({ value, label: DATE_ORDER_LABELS[value] }))

/** News of these can bring a lead over the line. */
const HANDS_OVER: readonly ImportKind[] = ['leads', 'events']

/** What the file holds, where it is from, and on which clock its times are. */
export function ReadingFields({ detection, choices, zones, onChoose }: ReadingFieldsProps) {
  const {
    kind,
    source,
    time_zone: timeZone,
    date_order: dateOrder,
    date_order_ambiguous: isAmbiguous,
  } = detection
  const asksOrder = isAmbiguous || choices.dateOrder !== null
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <Field label="Holds" description={choices.kind || kind === null ? undefined : 'Detected'}>
        {/* Another kind has other fields, so what was chosen for the columns no longer fits. */}
        <Select
          options={kinds}
          value={kind}
          onValueChange={next => onChoose({ kind: next, mapping: {} })}
          className="w-full"
        />
      </Field>
      <Field label="From" description={choices.source ? undefined : 'Detected'}>
        <Select
          options={sources}
          value={source}
          onValueChange={next => onChoose({ source: next, mapping: {} })}
          className="w-full"
        />
      </Field>
      <Field label="Time zone" description="Of times that name none">
        <Combobox
          options={zones.map(value => ({ value, label: value }))}
          value={timeZone}
          onValueChange={next => onChoose({ timeZone: next })}
        />
      </Field>
      {asksOrder ? (
        <Field label="Dates" description="Such as 03/04/2026">
          <Select
            options={orders}
            value={dateOrder}
            onValueChange={next => onChoose({ dateOrder: next })}
            placeholder="Say which comes first"
            className="w-full"
          />
        </Field>
      ) : null}
      {kind !== null && HANDS_OVER.includes(kind) ? (
        <div className="sm:col-span-2 xl:col-span-4">
          <Checkbox checked={choices.isHistory} onCheckedChange={isHistory => onChoose({ isHistory })}>
            This file is history: count it for scores, and hand nobody over because of it.
          </Checkbox>
        </div>
      ) : null}
    </div>
  )
}
