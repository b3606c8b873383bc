'use client'

import { ChevronRight } from 'lucide-react'
import { Select } from '@/components/ui/select'
import { Cell, HeadCell, Row, Table, TableFrame } from '@/components/ui/table'
import type { ImportDetection } from '@/lib/contracts/import'

/** What the API takes for a column that fills no field: kept beside the record, or left out. */
const KEPT = 'attribute'
const OUT = ''
/** A select has no empty value. */
const OUT_CHOICE = 'leave_out'

type Column = ImportDetection['columns'][number]

type MappingTableProps = {
  isOpen: boolean
  detection: ImportDetection
  mapping: Readonly<Record<string, string>>
  onChange: (mapping: Record<string, string>) => void
}

export function MappingTable({ isOpen, detection, mapping, onChange }: MappingTableProps) {
  const { columns, fields, remembered } = detection
  const options = [
    ...fields.map(({ field, label, required }) => ({
      value: field,
      label: required ? `${label} (required)` : label,
    })),
    { value: OUT_CHOICE, label: 'Leave out' },
  ]
  const settled = ({ header, field, kept }: Column) => mapping[header] ?? field ?? (kept ? KEPT : OUT)
  const change = (header: string, field: string) => {
    // What was remembered holds as a whole: the first change to it takes the rest of it along.
    const before = remembered ? columns.map(column => [column.header, settled(column)] as const) : []
    onChange({ ...Object.fromEntries(before), ...mapping, [header]: field })
  }
  return (
    <details open={isOpen} className="group">
      <summary className="touch-target flex cursor-pointer items-center gap-2 py-1 text-sm">
        <ChevronRight
          className="size-4 text-ink-3 transition-transform duration-100 group-open:rotate-90"
          aria-hidden="true"
        />
        <span className="font-semibold">Columns</span>
        <span className="text-ink-3">{summary(columns.map(settled))}</span>
      </summary>
      <TableFrame label="Columns and the fields they fill" className="mt-2 max-h-96 overflow-y-auto">
        <Table>
          <thead>
            <tr>
              <HeadCell>Column of the file</HeadCell>
              <HeadCell className="max-sm:hidden">First values</HeadCell>
              <HeadCell>Field</HeadCell>
            </tr>
          </thead>
          <tbody>
            {columns.map(column => (
              <Row key={column.header}>
                <Cell className="break-words">
                  <span className="font-medium">{column.header}</span>
                  <span className="block max-w-36 truncate text-xs text-ink-3 sm:hidden">
                    {column.samples[0]}
                  </span>
                </Cell>
                <Cell className="max-w-72 truncate text-ink-2 max-sm:hidden">
                  {column.samples.slice(0, 3).join(', ')}
                </Cell>
                <Cell className="w-44 sm:w-64">
                  <Select
                    label={`Field of ${column.header}`}
                    options={options}
                    value={settled(column) || OUT_CHOICE}
                    onValueChange={next => change(column.header, next === OUT_CHOICE ? OUT : next)}
                    className="w-42 sm:w-60"
                  />
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </details>
  )
}

function summary(choices: readonly string[]): string {
  const kept = choices.filter(choice => choice === KEPT).length
  const out = choices.filter(choice => choice === OUT).length
  const filling = choices.length - kept - out
  const parts = [
    `${filling} of ${choices.length} fill a field`,
    kept > 0 && `${kept} kept as extra fields`,
    out > 0 && `${out} left out`,
  ]
  return parts.filter(Boolean).join(', ')
}
