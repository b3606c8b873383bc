import { METRIC_IDS } from '../metrics/ids'
import { declarationOf } from '../metrics/registry'
import { REASONS } from '../rejection/reasons'
import { sayCriteria } from './contract-criteria'
import { type ContractLine, type ContractPart, linesOf } from './contract-part'
import { saySla } from './contract-sla'
import { at, type Loose, listOf } from './loose'
import { sayPromise } from './say-promise'
import { sayValue } from './say-value'

/** An agreement as one reads a contract, in words and in order; how it looks is for whoever shows it. */
export function contractParts(content: unknown): ContractPart[] {
  return [
    {
      title: 'What both sides mean',
      blocks: listOf(at(content, 'clauses')).map((clause, i) => ({
        kind: 'clause',
        id: String(clause.id),
        title: `${i + 1}. ${sayValue(clause.title)}`,
        text: typeof clause.text === 'string' ? clause.text : '',
      })),
    },
    ...sayCriteria(at(content, 'criteria')),
    saySla(at(content, 'sla')),
    {
      title: 'What each side is measured by',
      blocks: (['marketing', 'sales'] as const).map(side => ({
        kind: 'lines',
        side,
        lines: linesOf(
          listOf(at(content, 'commitments')).filter(each => each.side === side),
          sayCommitment,
        ),
        empty: 'Nothing.',
      })),
    },
    { title: 'Reasons and review', blocks: [{ kind: 'words', text: sayReview(content) }] },
  ]
}

const sayCommitment = (commitment: Loose): ContractLine['says'] =>
  `${sayPromise(commitment)}, by ${metricOf(commitment)}`

function metricOf({ metric }: Loose): string {
  const id = METRIC_IDS.find(each => each === metric)
  return id ? declarationOf(id).label : sayValue(metric)
}

function sayReview(content: unknown): string {
  const retired = at(content, 'reasons', 'retired')
  const reasons =
    Array.isArray(retired) && retired.length > 0
      ? `Retired reasons: ${retired.map(reasonOf).join(', ')}.`
      : 'Every reason of the list may be given.'
  return `${reasons} Both sides look at the agreement every ${sayValue(at(content, 'review', 'every_months'))} months.`
}

const reasonOf = (code: unknown) =>
  typeof code === 'string' && Object.hasOwn(REASONS, code)
    ? REASONS[code as keyof typeof REASONS].label
    : String(code)
