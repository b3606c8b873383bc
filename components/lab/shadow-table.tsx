import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { ShadowResult, ShadowSideView } from '@/lib/contracts/shadow-run'
import { formatCount } from '@/lib/domain/format/format-count'
import { OUTCOME_CLASSES } from '@/lib/domain/replay/outcome-class'
import { OUTCOME_WORDS } from './lab-words'

const COLUMNS: readonly { of: 'both' | 'added' | 'removed'; label: string }[] = [
  { of: 'both', label: 'Handed over by both' },
  { of: 'added', label: 'Added by the run' },
  { of: 'removed', label: 'Removed by the run' },
]

/** What became of the leads, by who would have handed them over. */
export function ShadowTable({ result }: { result: ShadowResult }) {
  const sides: readonly ShadowSideView[] = COLUMNS.map(({ of }) => result[of])
  const rows = OUTCOME_CLASSES.toReversed().filter(name => sides.some(side => side.became[name] > 0))
  return (
    <TableFrame label="What became of them">
      <Table className="max-w-3xl">
        <thead>
          <tr>
            <HeadCell>What became of them</HeadCell>
            {COLUMNS.map(({ of, label }) => (
              <HeadCell key={of} className="text-right whitespace-normal!">
                {label}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(name => (
            <Row key={name}>
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {OUTCOME_WORDS[name]}
              </th>
              {COLUMNS.map(({ of }) => {
                const n = result[of].became[name]
                return (
                  <Cell key={of} className={`${numeric} ${n === 0 ? 'text-ink-3' : ''}`}>
                    {n === 0 ? '–' : formatCount(n)}
                  </Cell>
                )
              })}
            </Row>
          ))}
          <Row>
            <th scope="row" className="py-2 pr-4 text-left font-medium">
              All
            </th>
            {COLUMNS.map(({ of }) => (
              <Cell key={of} className={`${numeric} font-medium`}>
                {formatCount(result[of].n)}
              </Cell>
            ))}
          </Row>
        </tbody>
      </Table>
    </TableFrame>
  )
}
