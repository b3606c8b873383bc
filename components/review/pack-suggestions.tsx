import type { Route } from 'next'
import { NumberLink } from '@/components/reporting/number-link'
import { Badge } from '@/components/ui/badge'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { OutcomePart } from '@/lib/contracts/rejection'
import type { PackSuggestion } from '@/lib/contracts/review-pack'
import { formatCount } from '@/lib/domain/format/format-count'
import { addDays } from '@/lib/domain/time/reporting-period'
import type { PackProps } from './pack-view'

const COLUMNS: readonly { part: OutcomePart; label: string; of: (edit: PackSuggestion) => number }[] = [
  { part: 'handoffs', label: 'Would have stopped', of: edit => edit.handoffs },
  { part: 'sent_back', label: 'of these sent back', of: edit => edit.sent_back },
  { part: 'accepted', label: 'accepted', of: edit => edit.accepted },
  { part: 'sql', label: 'SQLs', of: edit => edit.sql },
  { part: 'wins', label: 'wins', of: edit => edit.wins },
]

/** Edits the product reckoned, with what each would have prevented and missed. */
export function PackSuggestions({ pack, canOpen }: PackProps) {
  if (pack.suggestions.length === 0)
    return <p className="text-ink-2">History gives no reason to change the criteria.</p>
  const isProven = pack.suggestions.some(({ standing }) => standing === 'recommended')
  return (
    <>
      {isProven ? null : (
        <p className="mb-3 max-w-prose text-ink-2">
          None of these is recommended: what each would have stopped is not clearly worse than the rest.
        </p>
      )}
      <Edits pack={pack} canOpen={canOpen} />
    </>
  )
}

function Edits({ pack, canOpen }: Pick<PackProps, 'pack' | 'canOpen'>) {
  return (
    <TableFrame label="Suggested edits">
      <Table className="min-w-160">
        <thead>
          <tr>
            <HeadCell>Edit</HeadCell>
            {COLUMNS.map(({ part, label }) => (
              <HeadCell key={part} className="text-right">
                {label}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {pack.suggestions.map(edit => (
            <Row key={edit.key}>
              <Cell className="min-w-56">
                {edit.words} {edit.standing === 'recommended' ? <Badge tone="good">Recommended</Badge> : null}
              </Cell>
              {COLUMNS.map(({ part, label, of }) => (
                <Cell key={part} className={numeric}>
                  <NumberLink
                    href={canOpen && of(edit) > 0 ? leadsOf(edit.key, part, pack.to) : null}
                    label={`${edit.words}, ${label}: ${formatCount(of(edit))}, see the leads`}
                  >
                    {formatCount(of(edit))}
                  </NumberLink>
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}

const YEAR = -364

function leadsOf(suggestion: string, part: OutcomePart, to: string): Route {
  const asked = new URLSearchParams({ suggestion, part, from: addDays(to, YEAR), to })
  return `/rejections/leads?${asked}` as Route
}
