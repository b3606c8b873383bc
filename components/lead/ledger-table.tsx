import { clsx } from 'clsx'
import { Cell, HeadCell, Row, Table, TableFrame } from '@/components/ui/table'
import type { LedgerRow } from '@/lib/contracts/lead'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { CONFIDENCE_WORDS, FACT_WORDS, LEDGER_STATE_WORDS, reasonWords } from './lead-words'
import { MomentText } from './moment-text'

export function LedgerTable({ rows, timeZone }: { rows: readonly LedgerRow[]; timeZone: string }) {
  return (
    <TableFrame label="Ledger">
      <Table>
        <thead>
          <tr>
            <HeadCell>Fact</HeadCell>
            <HeadCell>When</HeadCell>
            <HeadCell>Known as</HeadCell>
            <HeadCell>From</HeadCell>
            <HeadCell>Recorded</HeadCell>
            <HeadCell>State</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.id} className={clsx(row.state !== 'counts' && 'text-ink-3')}>
              <Cell className="min-w-36">
                {FACT_WORDS[row.kind]}
                <span className="block text-xs text-ink-3">{reasonWords(row.reason, row.reason_label)}</span>
              </Cell>
              <Cell className="whitespace-nowrap">
                {row.at ? (
                  <MomentText moment={{ at: row.at, date_only: row.date_only }} timeZone={timeZone} />
                ) : (
                  'No date given'
                )}
              </Cell>
              <Cell className="whitespace-nowrap">{CONFIDENCE_WORDS[row.confidence]}</Cell>
              <Cell>
                {row.source_system}
                <span className="block text-xs break-all text-ink-3">{row.import_file}</span>
              </Cell>
              <Cell className="whitespace-nowrap text-ink-3">{formatInstant(row.recorded_at, timeZone)}</Cell>
              <Cell className="whitespace-nowrap">{LEDGER_STATE_WORDS[row.state]}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}
