'use client'

import { useQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { RoutingMember, RoutingView } from '@/lib/contracts/routing'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { ROLE_LABELS } from '@/lib/domain/policy/roles'
import { AbsenceDialog } from './absence-dialog'
import { routingQuery } from './routing-queries'
import { useWrite } from './use-write'

export type AbsenceViewer = { id: string; absence: 'all' | 'own' | 'none'; timeZone: string }

/** Who is away, until when, and who takes over meanwhile. */
export function AbsencePanel({ initial, viewer }: { initial: RoutingView; viewer: AbsenceViewer }) {
  const { data } = useQuery({ ...routingQuery, initialData: initial })
  const write = useWrite({ refresh: [routingQuery.queryKey], done: () => 'Back in office' })
  const mayChange = (id: string) => viewer.absence === 'all' || (viewer.absence === 'own' && viewer.id === id)
  const nameOf = (id: string | null) => data.people.find(each => each.id === id)?.name ?? null
  const roleOf = ({ role }: RoutingMember) =>
    Object.entries(ROLE_LABELS).find(([key]) => key === role)?.[1] ?? role
  return (
    <Section
      id="absences"
      title="Out of office"
      note="Whoever is away is passed over. Where all of a rule are away, those who cover for them take it."
    >
      <TableFrame label="Who is in and who is out">
        <Table>
          <thead>
            <tr>
              <HeadCell>Member</HeadCell>
              <HeadCell className="text-right">Waiting</HeadCell>
              <HeadCell>Away</HeadCell>
              <HeadCell className="max-sm:hidden">Covered by</HeadCell>
              <HeadCell>
                <span className="sr-only">Actions</span>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {data.people.map(person => (
              <Row key={person.id}>
                <Cell>
                  <span className="font-medium">{person.name}</span>
                  <span className="block text-xs text-ink-3">{roleOf(person)}</span>
                </Cell>
                <Cell className={numeric}>{formatCount(person.waiting)}</Cell>
                <Cell className="text-ink-2">
                  {person.absence ? (
                    <>
                      <span className="whitespace-nowrap">
                        {formatInstant(person.absence.starts_at, viewer.timeZone)} –
                      </span>{' '}
                      <span className="whitespace-nowrap">
                        {formatInstant(person.absence.ends_at, viewer.timeZone)}
                      </span>
                    </>
                  ) : (
                    <span className="text-ink-3">In</span>
                  )}
                </Cell>
                <Cell className="text-ink-2 max-sm:hidden">
                  {nameOf(person.absence?.cover_id ?? null) ?? '–'}
                </Cell>
                <Cell className="text-right whitespace-nowrap">
                  {mayChange(person.id) ? (
                    <>
                      <AbsenceDialog person={person} people={data.people} timeZone={viewer.timeZone} />
                      {person.absence ? (
                        <Button
                          size="sm"
                          variant="ghost"
                          onClick={() =>
                            write.mutate({ method: 'DELETE', path: `/api/v1/absences/${person.id}` })
                          }
                        >
                          Back in<span className="sr-only"> {person.name}</span>
                        </Button>
                      ) : null}
                    </>
                  ) : null}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  )
}
