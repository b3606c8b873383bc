import { z } from 'zod'
import type { Condition } from '@/lib/domain/criteria/condition'
import type { Gate } from '@/lib/domain/criteria/criteria'

const condition = z.union([
  z.object({ operator: z.enum(['eq', 'ne']), value: z.union([z.string(), z.number(), z.boolean()]) }),
  z.object({ operator: z.enum(['in', 'not_in']), value: z.array(z.union([z.string(), z.number()])) }),
  z.object({ operator: z.enum(['gt', 'gte', 'lt', 'lte']), value: z.number() }),
  z.object({ operator: z.literal('between'), value: z.tuple([z.number(), z.number()]) }),
  z.object({ operator: z.enum(['matches', 'not_matches']), value: z.array(z.string()) }),
  z.object({ operator: z.enum(['is_known', 'is_unknown']), value: z.null() }),
]) satisfies z.ZodType<Condition>

const named = z.object({ id: z.string(), name: z.string(), field: z.string() })
const gate = z.union([
  named.extend({ condition }).transform(({ condition: asked, ...rest }) => ({ ...rest, condition: asked })),
  named.and(condition).transform(({ id, name, field, ...rest }) => ({
    id,
    name,
    field,
    condition: { operator: rest.operator, value: rest.value } as Condition,
  })),
])

const content = z.object({ criteria: z.object({ gates: z.array(z.unknown()) }) })

/** Gates of a version of the agreement, to hold a rejection against; what cannot be read says nothing. */
export function gatesOf(agreement: unknown): Gate[] {
  const parsed = content.safeParse(agreement)
  if (!parsed.success) return []
  return parsed.data.criteria.gates.flatMap(each => {
    const read = gate.safeParse(each)
    return read.success ? [{ ...read.data, whenUnknown: 'hold' as const, isEnforced: true }] : []
  })
}
