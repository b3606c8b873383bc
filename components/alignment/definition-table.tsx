import { Badge } from '@/components/ui/badge'
import { Cell, HeadCell, Row, Table, TableFrame } from '@/components/ui/table'
import type { AlignmentResult, DefinitionView } from '@/lib/contracts/alignment'

type Definitions = AlignmentResult['definitions']

/** Both written definitions question by question, beside what the agreement says. */
export function DefinitionTable({ definitions }: { definitions: Definitions }) {
  const { marketing, sales, agreed, threshold, employees, titles, actions } = definitions
  const isAlike = (list: Definitions['titles']) => list.only_marketing.length + list.only_sales.length === 0
  const rows = [
    {
      question: 'Points from which',
      ...{ marketing: points(marketing), sales: points(sales), isSame: threshold === 'same' },
      agreed: agreed ? `${agreed.threshold} points` : '–',
    },
    {
      question: 'Company size',
      ...{ marketing: size(marketing), sales: size(sales), isSame: employees === 'same' },
      agreed: agreed?.least_employees == null ? '–' : `at least ${agreed.least_employees}`,
    },
    {
      question: 'Titles',
      ...{ marketing: words(marketing.titles), sales: words(sales.titles), isSame: isAlike(titles) },
      agreed: '–',
    },
    {
      question: 'Actions',
      ...{ marketing: words(marketing.actions), sales: words(sales.actions), isSame: isAlike(actions) },
      agreed: '–',
    },
  ]
  return (
    <TableFrame label="Both written definitions">
      <Table className="min-w-160">
        <thead>
          <tr>
            <HeadCell>Question</HeadCell>
            <HeadCell className="text-marketing!">Marketing</HeadCell>
            <HeadCell className="text-sales!">Sales</HeadCell>
            <HeadCell>{agreed ? `Version ${agreed.version}, then in force` : 'Agreement'}</HeadCell>
            <HeadCell>Alike</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.question}>
              <Cell className="whitespace-nowrap">{row.question}</Cell>
              <Cell className="max-w-72">{row.marketing}</Cell>
              <Cell className="max-w-72">{row.sales}</Cell>
              <Cell className="text-ink-2">{row.agreed}</Cell>
              <Cell>
                <Badge tone={row.isSame ? 'plain' : 'warn'}>{row.isSame ? 'Alike' : 'Different'}</Badge>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}

const points = ({ threshold }: DefinitionView) =>
  threshold === null ? 'no line in points' : `${threshold} points`

function size({ least_employees: least, most_employees: most }: DefinitionView): string {
  if (least === null && most === null) return 'any'
  if (most === null) return `at least ${least}`
  return least === null ? `at most ${most}` : `${least} to ${most}`
}

const words = (list: readonly string[]) =>
  list.length === 0 ? 'any' : list.map(each => each.replaceAll('_', ' ')).join(', ')
