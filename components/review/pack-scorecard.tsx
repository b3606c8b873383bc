import { VerdictBadge } from '@/components/agreement/verdict-badge'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { PackProps } from './pack-view'

/** Both sides' promises with the same weight. */
export function PackScorecard({ pack }: PackProps) {
  if (!pack.scorecard) return <p className="text-ink-2">Nobody had promised anything yet.</p>
  const { commitments } = pack.scorecard
  return (
    <div className="grid gap-x-10 gap-y-6 xl:grid-cols-2">
      {(['marketing', 'sales'] as const).map(side => (
        <div key={side} className="min-w-0">
          <h3
            className={`mb-1 border-t-2 pt-2 font-medium ${
              side === 'marketing' ? 'border-marketing text-marketing' : 'border-sales text-sales'
            }`}
          >
            {side === 'marketing' ? 'Marketing promised' : 'Sales promised'}
          </h3>
          <TableFrame label={`Commitments of ${side}`}>
            <Table>
              <thead>
                <tr>
                  <HeadCell>Commitment</HeadCell>
                  <HeadCell className="text-right">Promised</HeadCell>
                  <HeadCell className="text-right">Actual</HeadCell>
                  <HeadCell>Verdict</HeadCell>
                </tr>
              </thead>
              <tbody>
                {commitments
                  .filter(each => each.side === side)
                  .map(each => (
                    <Row key={each.name}>
                      <Cell>
                        {each.name}
                        <span className="block text-xs text-ink-3">{each.metric}</span>
                      </Cell>
                      <Cell className={numeric}>{each.promised}</Cell>
                      <Cell className={numeric}>
                        <span className="font-medium">{each.actual ?? 'cannot be said'}</span>
                        <span className="block text-xs text-ink-3">
                          {[each.interval, each.basis].filter(Boolean).join(' · ')}
                        </span>
                      </Cell>
                      <Cell>
                        <VerdictBadge verdict={each.verdict} />
                      </Cell>
                    </Row>
                  ))}
              </tbody>
            </Table>
          </TableFrame>
        </div>
      ))}
    </div>
  )
}
