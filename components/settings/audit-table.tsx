'use client'

import { clsx } from 'clsx'
import { Cell, HeadCell, Row, Table, TableFrame } from '@/components/ui/table'
import type { AuditEventView } from '@/lib/contracts/audit'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { ROLE_LABELS } from '@/lib/domain/policy/roles'
import { type ChangeLine, changeLines } from './change-lines'
import { verbWords } from './verb-words'

type AuditTableProps = { events: readonly AuditEventView[]; timeZone: string; isStale: boolean }

export function AuditTable({ events, timeZone, isStale }: AuditTableProps) {
  return (
    <TableFrame label="Rows of the audit log" className={clsx(isStale && 'opacity-60')}>
      <Table>
        <thead>
          <tr>
            <HeadCell>When</HeadCell>
            <HeadCell className="max-sm:hidden">Who</HeadCell>
            <HeadCell>What</HeadCell>
            <HeadCell className="max-md:hidden">Change</HeadCell>
          </tr>
        </thead>
        <tbody>
          {events.map(event => {
            const lines = changeLines(event.before, event.after)
            return (
              <Row key={event.id}>
                <Cell className="min-w-28 text-ink-2 sm:whitespace-nowrap">
                  <time dateTime={event.at}>{formatInstant(event.at, timeZone)}</time>
                  <span className="block text-ink sm:hidden">{event.actor.name}</span>
                </Cell>
                <Cell className="min-w-36 max-sm:hidden">
                  {event.actor.name}
                  <span className="block text-xs text-ink-3">{actorNote(event)}</span>
                </Cell>
                <Cell className="lg:min-w-56">
                  {verbWords(event.verb)}
                  <span className="block text-xs break-words text-ink-3">{event.object.name}</span>
                  <span className="md:hidden">
                    <Changes lines={lines} />
                  </span>
                </Cell>
                <Cell className="max-md:hidden">
                  <Changes lines={lines} />
                  {event.reason ? <p className="text-ink-2">“{event.reason}”</p> : null}
                </Cell>
              </Row>
            )
          })}
        </tbody>
      </Table>
    </TableFrame>
  )
}

function actorNote({ actor, actor_role: role, ip }: AuditEventView): string {
  const kind = actor.kind === 'token' ? 'API token' : actor.kind === 'operator' ? 'Command line' : null
  const label = Object.entries(ROLE_LABELS).find(([key]) => key === role)?.[1]
  return [kind ?? label, ip].filter(Boolean).join(' · ')
}

function Changes({ lines }: { lines: ChangeLine[] }) {
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-0.5">
      {lines.map(line => (
        <div key={line.field} className="flex max-w-full flex-wrap gap-x-1.5">
          <dt className="text-ink-3">{line.field}</dt>
          <dd className="min-w-0 break-words">
            {line.before === null ? null : (
              <>
                <del className="text-ink-3 no-underline">{line.before}</del>
                <span className="px-1.5 text-ink-3"> → </span>
              </>
            )}
            {line.after === null ? (
              <span className="text-ink-3">none</span>
            ) : (
              <ins className="no-underline">{line.after}</ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
