import { NumberLink } from '@/components/reporting/number-link'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { drillHref } from '@/lib/client/drill'
import { formatCount } from '@/lib/domain/format/format-count'
import { groupLabel } from '@/lib/domain/format/group-label'
import { plainQuery } from '@/lib/domain/metrics/query'
import { PackRate } from './pack-rate'
import type { PackProps } from './pack-view'

/** What sales took, what became an SQL and what was won, by the version that handed it over. */
export function PackOutcomes({ pack, canOpen }: PackProps) {
  if (pack.outcomes.length === 0) return <p className="text-ink-2">Nothing was handed over yet.</p>
  return (
    <TableFrame label="Outcomes by version of the agreement">
      <Table className="min-w-160">
        <thead>
          <tr>
            <HeadCell>Version</HeadCell>
            <HeadCell className="text-right">Handoffs</HeadCell>
            <HeadCell className="text-right">Accepted, of judged</HeadCell>
            <HeadCell className="text-right">MQL to SQL</HeadCell>
            <HeadCell className="text-right">MQL to won</HeadCell>
          </tr>
        </thead>
        <tbody>
          {pack.outcomes.map(({ version, handoffs, acceptance, sql, won }) => (
            <Row key={version}>
              <Cell>
                {version === '' ? 'Before any agreement' : groupLabel('agreement_version', version)}
              </Cell>
              <Cell className={numeric}>
                {handoffs === null ? (
                  <span className="text-xs text-ink-3">too few to show</span>
                ) : (
                  <NumberLink
                    href={canOpen ? drillHref(ofVersion(version, pack.to), 'n') : null}
                    label={`Version ${version}: ${formatCount(handoffs)} handoffs, see the leads`}
                  >
                    {formatCount(handoffs)}
                  </NumberLink>
                )}
              </Cell>
              {[acceptance, sql, won].map((rate, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: three columns, always the same
                <Cell key={i} className={numeric}>
                  <PackRate rate={rate} />
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}

const ofVersion = (version: string, to: string) => ({
  ...plainQuery('mql_volume'),
  to,
  filters: { agreement_version: [version] },
})
