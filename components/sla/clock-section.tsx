'use client'

import { useQuery } from '@tanstack/react-query'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { WaitView } from '@/lib/contracts/sla-report'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatMinutes } from '@/lib/domain/format/format-duration'
import type { SlaPagePart } from './sla-part'
import { clocksOptions } from './sla-queries'

const CLOCKS = [
  {
    key: 'systems_delay',
    label: 'Systems delay',
    note: 'From the MQL until somebody has it. Around the clock.',
    missing: 'Nobody told when leads were assigned.',
  },
  {
    key: 'rep_time',
    label: 'Rep time',
    note: 'From then until the first touch, by the calendar of the promise.',
    missing: 'Nobody told when leads were assigned.',
  },
  {
    key: 'speed_to_lead',
    label: 'Speed to lead',
    note: 'From the MQL until the first touch, around the clock: what the buyer waits.',
    missing: '',
  },
] as const

/** Where the time goes: what systems take, what people take, and what the buyer waits. */
export function ClockSection({ view }: SlaPagePart) {
  const { data } = useQuery(clocksOptions(view))
  return (
    <Section
      id="clocks"
      title="Where the time goes"
      note="MQLs of these days. Half and nine in ten are estimates in which untouched leads still wait: averaging those who answered would flatter."
    >
      {data ? (
        <TableFrame label="Waits by clock">
          <Table className="max-w-3xl">
            <thead>
              <tr>
                <HeadCell>Clock</HeadCell>
                <HeadCell className="text-right">Half within</HeadCell>
                <HeadCell className="text-right">Nine in ten within</HeadCell>
                <HeadCell className="text-right">Leads</HeadCell>
                <HeadCell className="text-right">Not ended yet</HeadCell>
              </tr>
            </thead>
            <tbody>
              {CLOCKS.map(clock => (
                <ClockRow key={clock.key} clock={clock} wait={data[clock.key]} />
              ))}
            </tbody>
          </Table>
        </TableFrame>
      ) : (
        <Skeleton className="h-40 w-full max-w-3xl" />
      )}
      {data?.is_cut ? (
        <p className="mt-3 text-xs text-ink-3">
          Of the newest {formatCount(data.most)} handoffs of these days. Choose a shorter period to see all.
        </p>
      ) : null}
    </Section>
  )
}

type ClockRowProps = { clock: (typeof CLOCKS)[number]; wait: WaitView | null }

function ClockRow({ clock, wait }: ClockRowProps) {
  const { label, note, missing } = clock
  return (
    <Row>
      <Cell className="min-w-56">
        <span className="font-medium">{label}</span>
        <span className="block text-xs text-ink-3">{wait === null ? missing : note}</span>
      </Cell>
      <Cell className={numeric}>{timeWords(wait, wait?.median ?? null)}</Cell>
      <Cell className={numeric}>{timeWords(wait, wait?.p90 ?? null)}</Cell>
      <Cell className={numeric}>{wait === null ? '–' : formatCount(wait.n)}</Cell>
      <Cell className={numeric}>{wait === null ? '–' : formatCount(wait.waiting)}</Cell>
    </Row>
  )
}

function timeWords(wait: WaitView | null, minutes: number | null): string {
  if (wait === null || wait.n === 0) return '–'
  return minutes === null ? 'Not yet' : formatMinutes(minutes)
}
