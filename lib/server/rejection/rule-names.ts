import 'server-only'
import type { AgreedCriteria } from '@/lib/domain/failure-mode/agreed-criteria'
import { NO_RULE } from '@/lib/domain/loop/cluster'
import { SEVERAL_WAYS } from '@/lib/domain/loop/laid-to'

/** What the rule of a cluster is called, in the newest version that has it. */
export function ruleNames(agreed: readonly AgreedCriteria[]): (rule: string) => string {
  const names = new Map<string, string>([
    ['hand_raise:hand_raise', 'Asked for a person'],
    [NO_RULE, 'No agreed rule'],
    [SEVERAL_WAYS, 'No single rule decided'],
  ])
  for (const { criteria } of agreed.toSorted((a, b) => a.n - b.n))
    for (const { id, name } of [...criteria.fitRules, ...criteria.behaviourRules])
      names.set(`rule:${id}`, name)
  return rule => names.get(rule) ?? rule.replace(/^\w+:/, '')
}
