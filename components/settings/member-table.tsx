'use client'

import { Badge } from '@/components/ui/badge'
import { Cell, HeadCell, Row, Table, TableFrame } from '@/components/ui/table'
import type { MemberView } from '@/lib/contracts/member'
import { formatDay } from '@/lib/domain/format/format-day'
import { dayOf, formatInstant } from '@/lib/domain/format/format-instant'
import { ROLE_LABELS } from '@/lib/domain/policy/roles'
import { DeactivateMember } from './deactivate-member'
import { MemberRoleSelect } from './member-role-select'
import { ReactivateMember } from './reactivate-member'

type MemberTableProps = { label: string; members: readonly MemberView[]; mayWrite: boolean; timeZone: string }

export function MemberTable({ label, members, mayWrite, timeZone }: MemberTableProps) {
  return (
    <TableFrame label={label}>
      <Table>
        <thead>
          <tr>
            <HeadCell>Person</HeadCell>
            <HeadCell>Role</HeadCell>
            <HeadCell className="max-sm:hidden">Last active</HeadCell>
            <HeadCell className="max-md:hidden">Joined</HeadCell>
            {mayWrite ? (
              <HeadCell>
                <span className="sr-only">Actions</span>
              </HeadCell>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {members.map(member => (
            <Row key={member.id}>
              <Cell className="sm:min-w-48">
                <span className="font-medium">{member.name}</span>
                {member.is_you ? <Badge className="ml-2">You</Badge> : null}
                <span className="block break-all text-ink-3">{member.email}</span>
              </Cell>
              <Cell>
                {mayWrite && !member.is_you && !member.deactivated_at ? (
                  <MemberRoleSelect member={member} />
                ) : (
                  <span className="whitespace-nowrap">{ROLE_LABELS[member.role]}</span>
                )}
              </Cell>
              <Cell className="whitespace-nowrap text-ink-2 max-sm:hidden">
                {member.last_seen_at ? formatInstant(member.last_seen_at, timeZone) : 'Not yet'}
              </Cell>
              <Cell className="whitespace-nowrap text-ink-2 max-md:hidden">
                {formatDay(dayOf(member.joined_at, timeZone))}
              </Cell>
              {mayWrite ? (
                <Cell className="text-right">
                  {member.deactivated_at ? <ReactivateMember member={member} /> : null}
                  {!member.deactivated_at && !member.is_you ? <DeactivateMember member={member} /> : null}
                </Cell>
              ) : null}
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}
